import { expect } from '@jest/globals';
import type { QueryBus } from '@nestjs/cqrs';
import { figureIn, type Reading, readingOf } from '@peildatum/comparing';
import { PreviewRestatementsQuery, type Restatements } from '@peildatum/editions';
import type { TriedEvent } from '@peildatum/event-store';
import type { FigureKey } from '@peildatum/figures';
import { addDays, type CalendarDate, type Decision, type Fact, factOf, type RecordedEvent } from '@peildatum/kernel';
import { MakeReportQuery, REPORT_READ } from '@peildatum/reporting';
import { contexts } from '../../apps/runtime/composition.js';
import { eventsOf } from '../report/demonstration-log.js';
import type { Stand } from '../support/stand.js';
import { context, FIRST, FOR_BO, type frozenRegister } from './frozen-register.js';

/** Of each type of fact the type of event that corrects it. */
const CORRECTIONS = new Map(
  contexts
    .flatMap(({ events }) => events)
    .flatMap((definitions) => {
      const correction = Object.entries(definitions).find(([, { correction: corrects }]) => corrects)?.[0];
      return correction === undefined ? [] : Object.keys(definitions).map((type): [string, string] => [type, correction]);
    }),
);

/** Withdraws what an event told, or says that it held from another date. */
export function correctionOf(event: RecordedEvent, days: number | null): Decision {
  const fact = factOf(event) as Fact;
  const type = CORRECTIONS.get(event.type) as string;
  const replacement = days === null ? null : { type: fact.type, validFrom: addDays(fact.validFrom, days), data: fact.data };
  return { type, validFrom: event.validFrom, corrects: event.id, reason: 'Proef.', replacement } as Decision;
}

export async function tried(stand: Stand, stream: string, decision: Decision): Promise<readonly TriedEvent[]> {
  const { tried: events = [] } = await stand.register.write(stream, () => [decision], context({ trial: true }));
  return events;
}

export const previewed = (queries: QueryBus, events: readonly TriedEvent[]): Promise<Restatements> =>
  queries.execute(new PreviewRestatementsQuery(events));

/** What is on one date another figure at the head of the log than at a volgnummer before it: by its key the old and the new value. */
export async function restatedSince(queries: QueryBus, validOn: CalendarDate, volgnummer: number): Promise<Record<string, unknown[]>> {
  const at = async (clocks: object): Promise<Reading> => {
    const { value } = await queries.execute(
      new MakeReportQuery({ validOn, ...clocks }, { audience: 'bo', countedObject: 'snelle-toetsen' }),
    );
    return readingOf(value);
  };
  const [before, after] = [await at({ volgnummer }), await at({})];
  const keys = new Set<FigureKey>([...before.figures.keys(), ...after.figures.keys()]);
  const pairs = [...keys].map((key) => [key, [before, after].map((reading) => figureIn(reading, key)?.value ?? null)] as const);
  return Object.fromEntries(pairs.filter(([, [old, now]]) => String(old) !== String(now)).sort());
}

/** The same of a preview. */
export const inPreview = (preview: Restatements, editie: string): Record<string, unknown[]> =>
  Object.fromEntries(
    (preview.perEditie.find((each) => each.editie === editie)?.cijfers ?? [])
      .map(({ sleutel, oud, nieuw }): [string, unknown[]] => [sleutel, [oud, nieuw]])
      .sort(),
  );

const EDITIONS = [FOR_BO, FIRST];

/** Of each type of event that tells the report something, the last event that holds at its newest edition. */
export async function lastOfEveryType({ log }: Stand): Promise<readonly RecordedEvent[]> {
  const told = new Set(REPORT_READ.uses.flatMap(({ handlers }) => Object.keys(handlers)));
  const last = new Map<string, RecordedEvent>();
  for (const event of await eventsOf(log)) if (told.has(event.type) && event.validFrom <= FIRST) last.set(event.type, event);
  return [...last.values()];
}

/** Corrects one event after the other, each after its preview, and holds the two beside each other. @returns how many figures were restated */
export async function heldAgainst(
  { stand, asked }: Awaited<ReturnType<typeof frozenRegister>>,
  events: readonly RecordedEvent[],
): Promise<number> {
  let restated = 0;
  await asked(async ({ queries }) => {
    for (const [index, event] of events.entries()) {
      const correction = correctionOf(event, index % 3 === 0 ? -40 : null);
      const head = await headOf(stand);
      const preview = await previewed(queries, await tried(stand, event.stream, correction));
      expect(await headOf(stand)).toBe(head);
      await stand.register.write(event.stream, () => [correction], context());
      await stand.projector.catchUp();
      for (const code of EDITIONS) {
        const really = await restatedSince(queries, code as CalendarDate, head);
        restated += Object.keys(really).length;
        expect([event.type, code, inPreview(preview, code)]).toEqual([event.type, code, really]);
      }
    }
  });
  return restated;
}

const headOf = ({ readModels }: Stand): Promise<number> => readModels.at({ uses: [] }, async ({ volgnummer }) => volgnummer);
