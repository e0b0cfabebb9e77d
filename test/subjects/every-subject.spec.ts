import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Register, type WriteResult } from '@peildatum/event-store';
import { fromCells } from '@peildatum/importing';
import {
  type Actor,
  type CalendarDate,
  type Clock,
  type CorrectionOrder,
  type Fact,
  fixedClock,
  type Instant,
  PEILDATUM_NAMESPACE,
  type RecordedEvent,
  toInstant,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import {
  CorrectCommand,
  CorrectHandler,
  GetSubjectHandler,
  GetSubjectQuery,
  type Subject,
  TellCommand,
  TellHandler,
} from '@peildatum/subjects';
import { contexts } from '../../apps/runtime/composition.js';
import { openStand, type Stand } from '../support/stand.js';
import { OTHERWISE, type Otherwise } from './examples.js';

type AnySubject = Subject<Fact, object, string>;

const person = uuidV5(PEILDATUM_NAMESPACE, 'every subject');
const beheerder: Actor = { person, role: 'beheerder', organisation: 'VWS' };
const LISTS = { valuesOn: () => ['Oost'] };
const BEFORE = '2021-12-31' as CalendarDate;
const ON = '2022-01-01' as CalendarDate;
const LATER = '2025-01-01' as CalendarDate;

/** What every context declares: a new one is looked at without a word here but its example. */
const subjects = contexts.flatMap((context) => context.subjects) as unknown as readonly AnySubject[];

let stand: Stand;
let clock: Clock & { set(at: Instant): void };
let commands = 0;
beforeAll(async () => {
  clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
  stand = await openStand('leeg', clock);
});
afterAll(() => stand.close());

const context = (actor: Actor) => {
  commands += 1;
  clock.set(toInstant(Date.parse(clock.now()) + 60_000));
  const id = uuidV5(PEILDATUM_NAMESPACE, `every subject ${commands}`);
  return { actor, commandId: id, correlationId: id };
};

describe.each(subjects.map((subject) => [subject.name, subject] as const))('%s', (name, subject) => {
  const { otherwise, codes, before = {}, refused = 'auditor' }: Otherwise = OTHERWISE[name] ?? { otherwise: {} };
  beforeAll(async () => {
    for (const [stream, facts] of Object.entries(before)) await register().write(stream, () => facts, context(beheerder));
  });
  const another: Actor = { person, role: refused, organisation: 'ADR' };
  const [written] = Object.values(subject.facts) as [AnySubject['facts'][string]];
  const fields = fromCells(written.examples[0] ?? {}, written.cells);
  const register = (): Register => stand.register;
  const factOf = (code: string, on: CalendarDate, over: object = {}): Fact =>
    written.factOf(validateInput(written.input, { ...fields, ...over, geldigVanaf: on }), code);
  const tell = (code: string, fact: Fact, actor = beheerder): Promise<WriteResult> =>
    new TellHandler(register(), LISTS).execute(new TellCommand(subject, code, fact, context(actor)));
  const correct = (code: string, corrects: Uuid | undefined, replacement: Fact | null, actor = beheerder): Promise<WriteResult> => {
    const order: CorrectionOrder = { corrects: corrects as Uuid, reason: 'verkeerd gelezen', replacement };
    return new CorrectHandler(register(), LISTS).execute(new CorrectCommand(subject, code, order, context(actor)));
  };
  const events = (code: string): Promise<readonly RecordedEvent[]> => stand.log.readStream(subject.streams.of(code));
  /** At two clocks, by the read model and by the fold, which say the same. */
  const viewed = async (code: string, validOn: CalendarDate, known: number) => {
    await stand.projector.catchUp();
    const numbered = [];
    let volgnummer = 0;
    for await (const event of stand.log.replay()) {
      volgnummer += 1;
      if (event.stream === subject.streams.of(code)) numbered.push({ event, volgnummer });
    }
    const last = numbered[known - 1];
    const folded = subject.fold(
      numbered.slice(0, known).map(({ event }) => event),
      validOn,
    );
    const query = new GetSubjectQuery(subject, code, { validOn, ...(last && { volgnummer: last.volgnummer }) });
    const read = await new GetSubjectHandler(stand.readModels).execute(query).then(
      ({ value }) => value.view,
      (error: { kind: string }) => (error.kind === 'not-found' ? null : Promise.reject(error)),
    );
    expect(read).toEqual(folded);
    return read;
  };
  const [told, late, mended, mendedTwice, withdrawn] = ['told', 'late', 'mended', 'mended-twice', 'withdrawn'].map(
    (what, index) => codes?.[index] ?? `${what}`,
  ) as [string, string, string, string, string];

  it('has something else to say of its first fact', () => expect(OTHERWISE[name]).toBeDefined());

  it('is told once, however often it is said, and is there from its own date on', async () => {
    const { events: recorded } = await tell(told, factOf(told, ON));
    expect(recorded).toHaveLength(1);
    expect((await tell(told, factOf(told, ON))).events).toEqual([]);
    expect(await events(told)).toHaveLength(1);
    expect(await viewed(told, BEFORE, 1)).toBeNull();
    expect(await viewed(told, ON, 1)).not.toBeNull();
  });

  it('takes what was told late into its own place, and what was known before stays as it was', async () => {
    await tell(late, factOf(late, LATER));
    expect(await viewed(late, ON, 1)).toBeNull();
    const order = await tell(late, factOf(late, ON, otherwise)).catch((error: { kind: string }) => error.kind);
    // Some are set up once: then the earlier one is refused, and nothing is told.
    if (order === 'conflict') {
      expect(await events(late)).toHaveLength(1);
      return;
    }
    expect(await viewed(late, ON, 2)).not.toBeNull();
    expect(await viewed(late, ON, 1)).toBeNull();
    expect(await viewed(late, LATER, 2)).toEqual(await viewed(late, LATER, 2));
  });

  it('is corrected, and its correction is; the first stands at the clock of then', async () => {
    await tell(mended, factOf(mended, ON));
    const first = await viewed(mended, ON, 1);
    const { events: corrections } = await correct(mended, (await events(mended))[0]?.id, factOf(mended, ON, otherwise));
    expect(await viewed(mended, ON, 2)).not.toEqual(first);
    expect(await viewed(mended, ON, 1)).toEqual(first);
    await correct(mended, corrections[0]?.id, factOf(mended, ON));
    const facts = (view: object | null) => JSON.stringify(view).replaceAll(/"event":"[^"]*"/g, '');
    expect(facts(await viewed(mended, ON, 3))).toBe(facts(first));
    await expect(correct(mended, corrections[0]?.id, null)).rejects.toMatchObject({ code: 'CORRECTION.ALREADY_CORRECTED' });
  });

  it('is withdrawn, and then was never there', async () => {
    await tell(withdrawn, factOf(withdrawn, ON));
    await correct(withdrawn, (await events(withdrawn))[0]?.id, null);
    expect(await viewed(withdrawn, ON, 2)).toBeNull();
    expect(await viewed(withdrawn, ON, 1)).not.toBeNull();
  });

  it('is not found where it is not, and is not for who only looks', async () => {
    await expect(correct(mendedTwice, person, null)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(tell(mendedTwice, factOf(mendedTwice, ON), another)).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await expect(correct(told, (await events(told))[0]?.id, null, another)).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    expect(await viewed(mendedTwice, ON, 0)).toBeNull();
  });
});
