import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { counted, firstDifference } from '@peildatum/audit';
import { type governanceEvents, NO_DATA_DATES, recordGovernance } from '@peildatum/governance';
import {
  type CalendarDate,
  type Clock,
  type Decide,
  type Fact,
  factOf,
  fixedClock,
  type Instant,
  type NumberedEvent,
  PEILDATUM_NAMESPACE,
  PeildatumError,
  toInstant,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import { composeReport, foldReport, jsonReport, REPORT_USES, reportAt } from '@peildatum/reporting';
import {
  type ActionEvent,
  actionsAt,
  changeAction,
  changeThematafel,
  correctAction,
  correctThematafel,
  openThematafel,
  registerAction,
  type ThematafelEvent,
} from '@peildatum/thematafels';
import fc from 'fast-check';
import { keyFaults } from '../figures/key-faults.js';
import { openStand, type Stand } from '../support/stand.js';
import { eventsOf } from './demonstration-log.js';

const START = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const person = uuidV5(PEILDATUM_NAMESPACE, 'property');

let stand: Stand;
let clock: Clock & { set(at: Instant): void };
let commands = 0;

beforeAll(async () => {
  clock = fixedClock(toInstant(START));
  stand = await openStand('leeg', clock);
});
afterAll(() => stand.close());

const code = fc.constantFrom('P-1', 'P-2', 'P-3');
/** Mostly one of a few days, so that many facts are of one date. */
const date = fc
  .oneof({ weight: 2, arbitrary: fc.constantFrom(-1, 0, 7) }, { weight: 1, arbitrary: fc.integer({ min: -40, max: 100 }) })
  .map((days) => new Date(START + days * DAY).toISOString().slice(0, 10) as CalendarDate);
/** When all that was told holds. */
const LAST = '2024-05-01' as CalendarDate;
/** Of the log, how much is known: without a bias to its first events. */
const share = fc.noBias(fc.nat(1_000_000)).map((part) => part / 1_000_000);
const letter = fc.constantFrom('A', 'B', 'unknown', 'ALG') as fc.Arbitrary<'A' | 'B' | 'unknown' | 'ALG'>;
const text = fc.constantFrom('een', 'twee', 'indien nodig');

const actionFact = fc.oneof(
  fc.record({ type: fc.constant('ActionReportedNotStarted'), data: fc.record({ explanation: fc.option(text) }) }),
  fc.record({ type: fc.constant('ActionStarted'), data: fc.record({ explanation: fc.constant(null) }) }),
  fc.record({
    type: fc.constant('ActionProgressReported'),
    data: fc.record({ progress: fc.constantFrom('ahead', 'behind'), explanation: fc.constant(null) }),
  }),
  fc.record({
    type: fc.constant('ActionStatusConfirmed'),
    data: fc.record({ status: fc.constantFrom('behind', 'in-progress', 'ahead'), explanation: fc.option(text) }),
  }),
  fc.record({
    type: fc.constant('ActionConfidenceAssessed'),
    data: fc.record({ confidence: fc.constantFrom('high', 'low'), reason: fc.option(text) }),
  }),
  fc.record({
    type: fc.constant('ActionProgressReported'),
    data: fc.record({ progress: fc.constant('behind'), explanation: fc.option(text), measure: text }),
  }),
  fc.record({ type: fc.constant('ActionCompleted'), data: fc.record({ evidence: text }) }),
  fc.record({ type: fc.constant('ActionReopened'), data: fc.record({ to: fc.constantFrom('behind', 'in-progress'), reason: text }) }),
  fc.record({ type: fc.constant('ActionDiscontinued'), data: fc.record({ reason: text }) }),
  fc.record({ type: fc.constant('ActionMovedToThematafel'), data: fc.record({ thematafel: letter, reason: text }) }),
  fc.record({
    type: fc.constant('ActionDueDateRevised'),
    data: fc.record({ due: fc.record({ text, date: fc.option(date) }), reason: text }),
  }),
  fc.record({
    type: fc.constant('ActionRetired'),
    data: fc.record({ decision: fc.constantFrom(null, 'bo-toets'), explanation: fc.option(text) }),
  }),
  fc.record({ type: fc.constant('ActionDescriptionAmended'), data: fc.record({ description: text, reason: text }) }),
);

const milestone = fc.constantFrom('1', '2', '3', '4').map((n) => uuidV5(PEILDATUM_NAMESPACE, `milestone ${n}`));
const tafelFact = fc.oneof(
  fc.record({
    type: fc.constant('MilestonePlanned'),
    data: fc.record({ milestone, title: text, due: fc.record({ text, date: fc.option(date) }) }),
  }),
  fc.record({ type: fc.constant('MilestoneAchieved'), data: fc.record({ milestone, title: text }) }),
  fc.record({ type: fc.constant('AttentionPointNoted'), data: fc.record({ point: milestone, text }) }),
  fc.record({ type: fc.constant('AttentionPointClosed'), data: fc.record({ point: milestone, reason: text }) }),
  fc.record({ type: fc.constant('SelfReportConfirmed'), data: fc.record({ peildatum: date }) }),
);

/** One thing that somebody does, some hours after the one before; most random ones are refused, and that is part of it. */
type Deed =
  | {
      readonly kind: 'register';
      readonly code: string;
      readonly validFrom: CalendarDate;
      readonly thematafel: string;
      readonly description: string;
    }
  | { readonly kind: 'change'; readonly code: string; readonly validFrom: CalendarDate; readonly fact: object }
  | {
      readonly kind: 'correct';
      readonly code: string;
      readonly nth: number;
      readonly validFrom: CalendarDate;
      readonly fact: object | null;
    }
  | { readonly kind: 'tafel'; readonly validFrom: CalendarDate; readonly fact: object }
  | { readonly kind: 'tafel-correct'; readonly nth: number; readonly validFrom: CalendarDate; readonly fact: object | null }
  | { readonly kind: 'edition'; readonly validFrom: CalendarDate; readonly since: CalendarDate };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('register' as const), code, validFrom: date, thematafel: letter, description: text }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('change' as const), code, validFrom: date, fact: actionFact }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('correct' as const), code, nth: fc.nat(12), validFrom: date, fact: fc.option(actionFact) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tafel' as const), validFrom: date, fact: tafelFact }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('tafel-correct' as const), nth: fc.nat(60), validFrom: date, fact: fc.option(tafelFact) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edition' as const), validFrom: date, since: date }) },
);
const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 * DAY }), deed), { minLength: 30, maxLength: 60 });

/** Each history stands in streams of its own run, in the one log. */
async function live(run: number, deeds: readonly (readonly [number, Deed])[]): Promise<number> {
  let recorded = 0;
  const write = async <F extends Fact>(stream: string, decide: Decide<F>) => {
    commands += 1;
    const actor = { person, role: 'beheerder', organisation: 'Test' } as const;
    const id = uuidV5(PEILDATUM_NAMESPACE, `command ${commands}`);
    try {
      recorded += (await stand.register.write(stream, decide, { actor, commandId: id, correlationId: id })).events.length;
    } catch (error) {
      if (!(error instanceof PeildatumError) || !['conflict', 'invalid', 'not-found'].includes(error.kind)) throw error;
    }
  };
  for (const [pause, { validFrom, ...what }] of deeds) {
    clock.set(toInstant(Date.parse(clock.now()) + pause));
    const of = (told: string) => `R${run}-${told}`;
    if (what.kind === 'register') {
      const data = {
        code: of(what.code),
        thematafel: what.thematafel,
        section: null,
        description: what.description,
        due: null,
        responsible: ['VWS'],
      };
      await write(`actie-${of(what.code)}`, registerAction({ type: 'ActionRegistered', validFrom, data } as never));
    } else if (what.kind === 'change') {
      await write(`actie-${of(what.code)}`, changeAction(of(what.code), { ...what.fact, validFrom } as never));
    } else if (what.kind === 'correct') {
      const { corrects, on } = await corrected(`actie-${of(what.code)}`, 0, what.nth, validFrom);
      const replacement = what.fact && ({ ...what.fact, validFrom: on } as ActionEvent);
      await write(`actie-${of(what.code)}`, correctAction({ code: of(what.code), corrects, reason: 'toets', replacement }));
    } else if (what.kind === 'tafel') {
      await write('thematafel-A', changeThematafel('A', { ...what.fact, validFrom } as ThematafelEvent));
    } else if (what.kind === 'tafel-correct') {
      const { corrects, on } = await corrected('thematafel-A', 1, what.nth, validFrom);
      const replacement = what.fact && ({ ...what.fact, validFrom: on } as ThematafelEvent);
      await write('thematafel-A', correctThematafel({ letter: 'A', corrects, reason: 'toets', replacement }));
    } else {
      const comparedWith = { label: 'eerder', date: what.since };
      const data = { peildatum: validFrom, label: 'toets', comparedWith, dataDates: NO_DATA_DATES, countedObject: null };
      await write('governance', recordGovernance({ type: 'ReportEditionOpened' satisfies keyof typeof governanceEvents, validFrom, data }));
      const said = { text: 'acties.zelfrapportage', body: what.since > validFrom ? null : `Gezegd op ${what.since}.` };
      await write('governance', recordGovernance({ type: 'ReportTextEstablished', validFrom, data: said }));
    }
  }
  return recorded;
}

/** One of the events from `first` on, and the date of what takes its place: mostly that of the event itself, as when a spelling is mended. */
async function corrected(
  stream: string,
  first: number,
  nth: number,
  otherwise: CalendarDate,
): Promise<{ corrects: Uuid; on: CalendarDate }> {
  const events = (await stand.log.readStream(stream).catch(() => [])).slice(first);
  const event = events[nth % Math.max(1, events.length)];
  return { corrects: event?.id ?? (person as Uuid), on: (nth % 3 > 0 && event && factOf(event)?.validFrom) || otherwise };
}

describe('random histories', () => {
  it('give the same report from the read models as from a fold, at random clocks', async () => {
    const opened = { type: 'ThematafelOpened', validFrom: '2023-12-01' as CalendarDate, data: { letter: 'A', name: 'Toets' } } as const;
    await stand.register.write('thematafel-A', openThematafel(opened), {
      actor: { person, role: 'beheerder', organisation: 'Test' },
      commandId: person,
      correlationId: person,
    });
    let run = 0;
    let recorded = 0;
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(history, fc.array(fc.tuple(date, share), { minLength: 6, maxLength: 6 }), async (deeds, clocks) => {
        run += 1;
        recorded += await live(run, deeds);
        await stand.projector.catchUp();
        const events = await eventsOf(stand.log);
        corrected = events.filter(({ corrects }) => corrects !== undefined).length;
        for (const [validOn, part] of [...clocks, [LAST, 1] as const]) await agree(events, validOn, Math.ceil(part * events.length));
      }),
      // The log remembers every run, so a shrunken one would not be the same.
      { numRuns: 12, endOnFailure: true },
    );
    // Otherwise this shows nothing: histories were recorded, and corrections stand among them.
    expect(recorded).toBeGreaterThan(100);
    expect(corrected).toBeGreaterThan(5);
  });
});

async function agree(events: readonly NumberedEvent[], validOn: CalendarDate, volgnummer: number): Promise<void> {
  const { input, actions } = await stand.readModels.at({ validOn, volgnummer, uses: REPORT_USES }, async (snapshot) => ({
    input: await reportAt(snapshot),
    actions: await actionsAt(snapshot),
  }));
  const folded = foldReport(events.slice(0, volgnummer), validOn);
  expect(firstDifference(folded.actions, actions)).toBeNull();
  expect(firstDifference(counted(folded), input)).toBeNull();
  expect(jsonReport(composeReport(input))).toBe(jsonReport(composeReport(folded)));
  expect(keyFaults(composeReport(input))).toEqual([]);
}
