import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GOVERNANCE_STREAM, NO_DATA_DATES, recordGovernance } from '@peildatum/governance';
import {
  addDays,
  BASES,
  type Basis,
  type CalendarDate,
  type Cents,
  type Clock,
  type Decide,
  type Decision,
  type Fact,
  fixedClock,
  type Instant,
  isCorrection,
  latest,
  type NumberedEvent,
  PEILDATUM_NAMESPACE,
  PeildatumError,
  type RecordedEvent,
  toInstant,
  uuidV5,
} from '@peildatum/kernel';
import {
  amountsAt,
  approvedUnnamed,
  correctDossier,
  type DossierEvent,
  type DossierView,
  dossierStream,
  foldDossier,
  foldIntake,
  INTAKE_STREAM,
  intakeAt,
  isDossierStream,
  type KpiView,
  kpisAt,
  OPEN_INTAKE,
  type PlanFilter,
  type PlanStanding,
  planAmountsAt,
  planPageAt,
  planStandingsAt,
  plansAt,
  sectorAmountsAt,
  sectorAmountsOf,
  sumAmounts,
  type TellableDossierFact,
  tellDossier,
  tellIntake,
  toetsenAt,
  toetsPageAt,
  toetsStandingsAt,
} from '@peildatum/plans';
import type { Snapshot } from '@peildatum/projections';
import { composeReport, foldReport, jsonReport, REPORT_USES, reportAt } from '@peildatum/reporting';
import fc from 'fast-check';
import { fact, planApproved, TOETS } from '../../libs/plans/testing/dossier.facts.js';
import { id as factId, recordedAs } from '../../libs/plans/testing/dossier.scenario.js';
import { FIRST_DAY, happen, stories } from '../../libs/plans/testing/random-dossier.js';
import { keyFaults } from '../figures/key-faults.js';
import { plansMatching, toetsenMatching } from '../support/matching.js';
import { openStand, type Stand } from '../support/stand.js';
import { eventsOf } from './demonstration-log.js';

const person = uuidV5(PEILDATUM_NAMESPACE, 'dossiers');
const DAY = 86_400_000;

let stand: Stand;
let clock: Clock & { set(at: Instant): void };
let commands = 0;
beforeAll(async () => {
  clock = fixedClock(toInstant(Date.parse(`${FIRST_DAY}T10:00:00.000Z`)));
  stand = await openStand('leeg', clock);
});
afterAll(() => stand.close());

/** Records decisions that the rules made on a stream of their own; a fact is told on its own day at the earliest. */
async function record<F extends Fact>(stream: string, decide: Decide<F>, notBefore: CalendarDate, basis: Basis): Promise<boolean> {
  commands += 1;
  clock.set(toInstant(Math.max(Date.parse(clock.now()) + 3_600_000, Date.parse(`${notBefore}T12:00:00.000Z`))));
  const id = uuidV5(PEILDATUM_NAMESPACE, `dossiers ${commands}`);
  const actor = { person, role: 'beheerder', organisation: 'Test' } as const;
  try {
    return (await stand.register.write(stream, decide, { actor, commandId: id, correlationId: id, basis })).events.length > 0;
  } catch (error) {
    if (!(error instanceof PeildatumError) || error.kind !== 'conflict') throw error;
    return false;
  }
}

const LISTS = [null, ['Oost'], ['Twente', 'Oost'], []] as const;

/** An event of the rules' own dossier as a decision on the dossier `code`, with values in the lists that its facts leave open. */
function toldAs(code: string, told: RecordedEvent, ids: readonly RecordedEvent['id'][]): Decision<DossierEvent> {
  const renamed = (fact: Fact): DossierEvent => {
    const { data } = JSON.parse(JSON.stringify(fact).replaceAll(TOETS, code)) as { data: object };
    const lists =
      'regions' in data ? { regions: LISTS[told.revision % 4], themes: LISTS[(told.revision + 1) % 4], title: `Titel ${code}` } : {};
    return { type: fact.type, validFrom: fact.validFrom, data: { ...data, ...lists } } as unknown as DossierEvent;
  };
  if (!isCorrection(told)) return renamed(told);
  const { reason, replacement } = told.data;
  const corrects = ids[Number((told.corrects as string).slice(-12))] as RecordedEvent['id'];
  return { type: told.type, validFrom: told.validFrom, corrects, reason, replacement: replacement && renamed(replacement) };
}

/** Tells the register a dossier that the rules made by themselves. */
async function live(code: string, history: readonly RecordedEvent[]): Promise<void> {
  const ids: RecordedEvent['id'][] = [];
  for (const [n, told] of history.entries()) {
    const decision = toldAs(code, told, ids);
    const replaced = 'corrects' in decision ? decision.replacement?.validFrom : undefined;
    await record<DossierEvent>(
      dossierStream(code),
      () => [decision],
      latest(decision.validFrom, replaced ?? decision.validFrom),
      BASES[n % 4] as Basis,
    );
    ids.push(((await stand.log.readStream(dossierStream(code))).at(-1) as RecordedEvent).id);
  }
}

/** One dossier that comes back after a provisional rejection, once without an amount and once with one. */
async function resubmitted(): Promise<void> {
  const step = (type: TellableDossierFact['type'], day: number, data: object = {}) =>
    fact(type, addDays(FIRST_DAY, day), { ...data } as never);
  const told = [
    step('SnelleToetsSubmitted', 1, { requested: '100' }),
    step('SnelleToetsAssessmentStarted', 20),
    step('SnelleToetsProvisionallyRejected', 40),
    step('SnelleToetsResubmitted', 60),
    step('SnelleToetsAssessmentStarted', 80),
    step('SnelleToetsProvisionallyRejected', 100),
    step('SnelleToetsResubmitted', 120, { requested: '70' }),
  ];
  for (const { type, validFrom, data } of told) {
    const renamed = { type, validFrom, data: 'code' in data ? { ...data, code: 'Z-1' } : data } as TellableDossierFact;
    await record(dossierStream('Z-1'), tellDossier('Z-1', renamed, { intake: () => OPEN_INTAKE }), validFrom, 'source');
  }
}

/** Of one day two payments of a KPI and two steps of a toets, of which the first was mended afterwards: the second counts all the same. */
async function mendedOnOneDay(): Promise<void> {
  const [toetsDay, payDay] = ['2024-01-20', '2024-12-01'];
  const told = [
    ...planApproved().map((each) => (each.type.startsWith('SnelleToets') ? { ...each, validFrom: toetsDay as CalendarDate } : each)),
    fact('KpiAchieved', '2024-11-01'),
    fact('KpiPaymentAuthorised', payDay, { amount: '100' as Cents }),
    fact('KpiPaymentMade', payDay, { amount: '300' as Cents }),
  ];
  const mended = (nth: number, by: DossierEvent) => ({
    type: 'DossierFactCorrected',
    validFrom: by.validFrom,
    corrects: factId(nth),
    reason: 'vergissing',
    replacement: by,
  });
  const paid = told.findIndex(({ type }) => type === 'KpiPaymentAuthorised');
  const corrections = [
    mended(paid, fact('KpiPaymentAuthorised', payDay, { amount: '200' as Cents })),
    mended(1, fact('SnelleToetsAssessmentStarted', toetsDay, { explanation: 'Gestart.' })),
  ];
  await live('Z-2', recordedAs([...told, ...corrections], 0));
}

/** Takes back the last beschikking of a dossier, if it has one that stands: of those every one counts, and not the newest alone. */
async function takeBack(code: string): Promise<void> {
  const events = await stand.log.readStream(dossierStream(code)).catch(() => []);
  const last = events.findLast(({ id, type }) => type === 'BeschikkingIssued' && !events.some(({ corrects }) => corrects === id));
  if (last === undefined) return;
  const order = { toets: code, corrects: last.id, reason: 'vergissing', replacement: null };
  const decide = correctDossier(order, { intake: () => OPEN_INTAKE });
  if (await record(dossierStream(code), decide, FIRST_DAY, 'recorded')) seen.takenBack += 1;
}

/** Asked of every history, with all that is known: editions whose NZa is of today, and of before. */
const ALWAYS = [
  [0.5, 1, 1],
  [1, 1, 0.1],
] as const;

/** An edition whose section of the NZa is of another date. */
async function openEdition(peildatum: CalendarDate, nza: CalendarDate, today: CalendarDate): Promise<void> {
  const data = { peildatum, label: 'toets', comparedWith: null, dataDates: { ...NO_DATA_DATES, nza }, countedObject: null };
  await record(GOVERNANCE_STREAM, recordGovernance({ type: 'ReportEditionOpened', validFrom: peildatum, data }), today, 'recorded');
}

interface Folded {
  readonly dossiers: readonly DossierView[];
  readonly kpis: readonly KpiView[];
}

const byCode = (a: { readonly code: string }, b: { readonly code: string }) => (a.code < b.code ? -1 : 1);

function foldAll(events: readonly NumberedEvent[], validOn: CalendarDate): Folded {
  const streams = new Map<string, NumberedEvent[]>();
  for (const event of events) {
    if (isDossierStream(event.stream)) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  }
  const dossiers = [...streams.values()].flatMap((told) => foldDossier(told, validOn) ?? []);
  return { dossiers, kpis: dossiers.flatMap(({ kpis }) => kpis).sort(byCode) };
}

const planAmountsOf = (kpis: readonly KpiView[]) =>
  [...new Set(kpis.map(({ plan }) => plan))].sort().map((plan) => ({
    plan,
    amounts: sumAmounts(kpis.filter((kpi) => kpi.plan === plan).map(({ amounts }) => amounts)),
  }));

const seen = {
  plans: 0,
  kpis: 0,
  paid: 0,
  released: 0,
  beschikkingen: 0,
  closed: 0,
  unknownSector: 0,
  takenBack: 0,
  unnamed: 0,
  someProvisional: 0,
  askedAgain: 0,
  grantsBefore: 0,
  grantsAfter: 0,
};

async function agree(snapshot: Snapshot, events: readonly NumberedEvent[], validOn: CalendarDate): Promise<void> {
  const { dossiers, kpis } = foldAll(events, validOn);
  const toetsen = dossiers.flatMap(({ toets }) => toets ?? []).sort(byCode);
  const plans = dossiers.flatMap((dossier) => dossier.plans).sort(byCode);
  expect(await toetsenAt(snapshot)).toEqual(toetsen);
  expect(await toetsStandingsAt(snapshot)).toEqual(toetsen.map(({ title: _t, statusNote: _n, statusEvent: _e, ...standing }) => standing));
  expect(await plansAt(snapshot)).toEqual(plans);
  expect(await planStandingsAt(snapshot)).toEqual(
    plans.map(({ title: _t, statusNote: _n, statusEvent: _e, targetGroups: _g, socialDomain: _s, ...plan }) => ({
      ...plan,
      terms: plan.terms && { amounts: plan.terms.amounts },
    })),
  );
  expect(await kpisAt(snapshot)).toEqual(kpis);
  const sectors = await sectorAmountsAt(snapshot);
  expect(sectors).toEqual(sectorAmountsOf(kpis));
  expect(await planAmountsAt(snapshot)).toEqual(planAmountsOf(kpis));
  expect(await amountsAt(snapshot)).toEqual({ sectors, plans: planAmountsOf(kpis) });
  expect(await intakeAt(snapshot)).toEqual(
    foldIntake(
      events.filter(({ stream }) => stream === INTAKE_STREAM),
      validOn,
    ),
  );
  for (const { amounts } of sectors) {
    const { expected, payable, released, toRelease, possiblyToRelease } = amounts;
    const parts = [expected, payable, released, toRelease, possiblyToRelease];
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amounts.available));
  }
  const [plan, kpi, toets] = [plans.at(-1)?.code, kpis.at(-1)?.code, toetsen.at(-1)?.code];
  if (toets) expect(await toetsenAt(snapshot, [toets])).toEqual(toetsen.slice(-1));
  if (plan) expect(await plansAt(snapshot, [plan])).toEqual(plans.slice(-1));
  const page = { limit: 100 };
  expect((await toetsPageAt(snapshot, { planned: true }, page)).items).toEqual(toetsenMatching(toetsen, plans, { planned: true }));
  for (const filter of [
    { current: true },
    { granted: true },
    { statuses: ['withdrawn'] },
    { unnamed: true },
    { unnamed: false },
  ] satisfies PlanFilter[])
    expect((await planPageAt(snapshot, filter, page)).items).toEqual(plansMatching(plans, filter));
  if (plan) expect(await kpisAt(snapshot, { plans: [plan] })).toEqual(kpis.filter((each) => each.plan === plan));
  if (kpi) expect(await kpisAt(snapshot, { codes: [kpi] })).toEqual(kpis.slice(-1));
  seen.plans += plans.length;
  seen.kpis += kpis.length;
  seen.someProvisional += (await intakeAt(snapshot)).someProvisional ? 1 : 0;
  seen.unnamed += plans.filter(approvedUnnamed).length;
  seen.askedAgain += toetsen.filter(({ code, requested }) => code === 'Z-1' && requested === '70').length;
  seen.paid += kpis.filter(({ amounts }) => amounts.payable !== '0').length;
  seen.released += kpis.filter(({ amounts }) => amounts.released !== '0').length;
  seen.beschikkingen += plans.flatMap(({ beschikkingen }) => beschikkingen).length;
  seen.closed += (await intakeAt(snapshot)).closed ? 1 : 0;
  seen.unknownSector += sectors.filter(({ sector }) => sector === null).length;
}

/** The report, from the read models and from a fold; and of every sum in it that it holds: the identity, g = u + i, each counted once. */
async function reported(snapshot: Snapshot, events: readonly NumberedEvent[], validOn: CalendarDate): Promise<void> {
  const input = await reportAt(snapshot);
  const report = composeReport(input);
  const grantsOf = (plans: readonly PlanStanding[]) => plans.flatMap(({ beschikkingen }) => beschikkingen).length;
  if (input.nzaPlans && grantsOf(input.nzaPlans) < grantsOf(input.plans)) seen.grantsBefore += 1;
  if (input.nzaPlans && grantsOf(input.nzaPlans) > grantsOf(input.plans)) seen.grantsAfter += 1;
  expect(jsonReport(report)).toBe(jsonReport(composeReport(foldReport(events, validOn))));
  expect(report.controles.filter(({ uitkomst }) => uitkomst !== 'klopt')).toEqual([]);
  expect(keyFaults(report)).toEqual([]);
}

describe('random dossiers', () => {
  it('are the same from the read models as from a fold, at random clocks', async () => {
    await resubmitted();
    await mendedOnOneDay();
    let run = 0;
    // Without a bias, which would mostly ask for the very first day and event.
    const part = (max: number) => fc.noBias(fc.nat(max)).map((thousandths) => thousandths / 1_000);
    const clocks = fc.array(fc.tuple(part(1_100), part(1_000), part(1_000)), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(stories, stories, stories), clocks, async (told, drawn) => {
        const asked = [...drawn, ...ALWAYS];
        run += 1;
        for (const [n, story] of told.entries()) {
          const code = `${['R', 'r', 'R-'][n]}${run}`;
          await live(code, happen(story));
          await takeBack(code);
        }
        const today = clock.now().slice(0, 10) as CalendarDate;
        const data = { decidedBy: `Bestuur ${run}`, decidedOn: null, reason: 'toets', decision: null };
        const type = run % 2 === 1 ? 'IntakeClosed' : 'IntakeReopened';
        await record(INTAKE_STREAM, tellIntake({ type, validFrom: addDays(FIRST_DAY, 30 * run), data }), today, 'recorded');
        const share = run % 3 === 0 ? 'not-published' : 'some';
        const stated = { type: 'ProvisionalShareStated', validFrom: addDays(FIRST_DAY, 20 * run), data: { share } } as const;
        await record(INTAKE_STREAM, tellIntake(stated), today, 'recorded');
        const span = Date.parse(today) - Date.parse(FIRST_DAY);
        const dayAt = (share: number) =>
          new Date(Date.parse(FIRST_DAY) + Math.floor((share * span) / DAY) * DAY).toISOString().slice(0, 10) as CalendarDate;
        for (const [day, , nza] of asked) if (day <= 1) await openEdition(dayAt(day), dayAt(nza), today);
        await stand.projector.catchUp();
        const events = await eventsOf(stand.log);
        for (const [day, part] of asked) {
          const validOn = dayAt(day);
          const volgnummer = Math.max(1, Math.ceil(part * events.length));
          await stand.readModels.at({ validOn, volgnummer, uses: REPORT_USES }, async (snapshot) => {
            await agree(snapshot, events.slice(0, volgnummer), validOn);
            await reported(snapshot, events.slice(0, volgnummer), validOn);
          });
        }
      }),
      // The log remembers every run, so a shrunken one would not be the same.
      { numRuns: 12, endOnFailure: true },
    );
    // Otherwise this shows nothing: plans were approved, paid and released, and corrections stand among the facts.
    const corrected = (await eventsOf(stand.log)).filter(isCorrection).length;
    expect(corrected).toBeGreaterThan(5);
    for (const [what, count] of Object.entries(seen)) expect([what, count > 0]).toEqual([what, true]);
  });
});
