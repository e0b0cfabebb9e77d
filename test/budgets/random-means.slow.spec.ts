import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { budgetEvents, budgets, FoldedMeans, MeansGuard, MeansImportWatch } from '@peildatum/budgets';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportHandler } from '@peildatum/importing';
import { type CalendarDate, PEILDATUM_NAMESPACE, type RecordedEvent, systemClock, Timeline, uuidV5 } from '@peildatum/kernel';
import {
  type DossierEvent,
  dossierEvents,
  dossierStream,
  intakeEvents,
  type PlanTaking,
  plans,
  TAKINGS_USES,
  takingOn,
  takingsOf,
  takingsOverTime,
} from '@peildatum/plans';
import fc from 'fast-check';
import { linesOf, runTypescript } from '../../libs/platform/testing/run-typescript.js';
import { openStand, type Stand } from '../support/stand.js';
import { begin, type Deed, Doer, deeds, overspent, TOETSEN } from './random-means.js';

const FIXTURE = fileURLToPath(new URL('./random-means.fixture.ts', import.meta.url));
const DEEDS = 40;

async function eventsOf(log: EventLog): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.replay()) if (event.stream !== 'register') events.push(event);
  return events;
}

/** What plans take by the fold of their dossiers. */
const folded = (events: readonly RecordedEvent[]): PlanTaking[] =>
  TOETSEN.flatMap((toets) => takingsOf(Timeline.of<DossierEvent>(events.filter(({ stream }) => stream === dossierStream(toets))).facts));

/** What plans take on each date on which anything happened, whatever steps they make of it. */
function onEachDate(takings: readonly PlanTaking[], events: readonly RecordedEvent[]) {
  const dates = [...new Set(events.map(({ validFrom }) => validFrom))].sort();
  return takings
    .map((taking) => ({
      plan: taking.plan,
      themes: taking.themes,
      since: taking.steps[0]?.from,
      on: dates.map((on) => amountsOn(taking, on)),
    }))
    .sort((a, b) => (a.plan < b.plan ? -1 : 1));
}

function amountsOn(taking: PlanTaking, on: CalendarDate): string {
  const step = takingOn(taking, on);
  return step ? `${on}: ${step.approved} - ${step.released}` : `${on}: -`;
}

/** A log in memory, and two that write to it. */
async function memoryDoers() {
  const log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, budgetEvents, dossierEvents, intakeEvents));
  const id = uuidV5(PEILDATUM_NAMESPACE, 'random means');
  await openRegister(log, id, systemClock, { person: id, role: 'beheerder', organisation: 'VWS' });
  await begin(new Register(log, systemClock));
  const means = new FoldedMeans(log);
  const lists = { valuesOn: () => ['MSZ'] };
  const kinds = { ...budgets.importKinds(lists), ...plans.importKinds(lists) };
  const doer = () => {
    const register = new Register(log, systemClock, { guard: new MeansGuard(means) });
    return new Doer(register, new ImportHandler(register, kinds, new MeansImportWatch(means)), (stream) => log.readStream(stream));
  };
  return { log, doers: [doer(), doer()] as const };
}

describe('what is approved stays within the means, unless it was decided otherwise, on every date and at every knowledge', () => {
  it('whatever two people do at the same time', async () => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(deeds(DEEDS), deeds(DEEDS), async (one, other) => {
        const { log, doers } = await memoryDoers();
        for (const [at, deed] of one.entries()) {
          const both = [doers[0].do(deed), doers[1].do(other[at] as Deed)];
          for (const outcome of await Promise.all(both)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
        expect(overspent(await eventsOf(log))).toBeNull();
      }),
      { numRuns: 25, endOnFailure: true },
    );
    const wanted = ['dossier', 'correct-dossier', 'budget', 'correct-budget', 'file'].map((kind) => `${kind} ok`);
    for (const outcome of [...wanted, 'PLAN.ABOVE_BUDGET', 'BUDGET.BELOW_APPROVED'])
      expect([outcome, outcomes.has(outcome)]).toEqual([outcome, true]);
  });

  describe('over two processes', () => {
    let stand: Stand;

    async function doer(seed: number) {
      const { database } = stand.config;
      if (database.kind === 'embedded') throw new Error('a stand has a database of its own');
      const child = runTypescript(FIXTURE, [database.url, database.adminUrl, String(seed), String(DEEDS)]);
      const line = linesOf(child);
      expect(await line()).toBe('ready');
      return {
        start: () => child.stdin?.write('go\n'),
        outcomes: async () => {
          const answer = JSON.parse(await line()) as string[];
          expect(await once(child, 'close')).toEqual([0, null]);
          return answer;
        },
      };
    }

    it('and the read models say of plans what the events do', async () => {
      stand = await openStand('leeg');
      try {
        await begin(stand.register);
        await stand.projector.start();
        const seed = Math.trunc(Date.now() % 1_000_000);
        const both = [await doer(seed), await doer(seed + 1)];
        for (const { start } of both) start();
        const outcomes = (await Promise.all(both.map((each) => each.outcomes()))).flat();
        const events = await eventsOf(stand.log);
        expect([seed, overspent(events)]).toEqual([seed, null]);
        expect([seed, outcomes.length, outcomes.some((outcome) => outcome.endsWith(' ok'))]).toEqual([seed, 2 * DEEDS, true]);
        const read = await stand.readModels.at({ uses: [...TAKINGS_USES] }, takingsOverTime);
        expect([seed, onEachDate(read, events)]).toEqual([seed, onEachDate(folded(events), events)]);
      } finally {
        await stand.close();
      }
    });
  });
});
