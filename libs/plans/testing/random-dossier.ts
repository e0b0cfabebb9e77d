import {
  addDays,
  type CalendarDate,
  type Decision,
  factOf,
  latest,
  PeildatumError,
  type Place,
  type RecordedEvent,
  Timeline,
  toCents,
} from '@peildatum/kernel';
import fc from 'fast-check';
import { planCode } from '../domain/codes.js';
import { correctDossier, type TellableDossierFact, tellDossier } from '../domain/dossier.decide.js';
import type { DossierEvent, Terms } from '../domain/dossier.events.js';
import { fact, planApproved, planIntended, planUnderAssessment, TOETS } from './dossier.facts.js';
import { intakeClosedFrom, recordedAs } from './dossier.scenario.js';

/** One command of a random history: mostly a step that may follow, now and then anything, told late, or corrected. */
interface Step {
  readonly kind: 'onward' | 'any' | 'correct';
  /** Which of the commands that there are. */
  readonly choice: number;
  /** Days after the command before it; below zero it is told late. */
  readonly days: number;
  readonly plan: number;
  readonly kpi: number;
  /** In cents. */
  readonly amount: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('onward', 'onward', 'onward', 'onward', 'onward', 'onward', 'any', 'correct', 'correct'),
  choice: fc.nat(1_000),
  days: fc.oneof(
    // So many things are of one date.
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -120, max: 0 }) },
  ),
  plan: fc.constantFrom(1, 1, 2),
  kpi: fc.integer({ min: 1, max: 4 }),
  amount: fc.nat(20_000),
});

/** A dossier as it stood, and the commands that came then. */
export interface Story {
  readonly start: readonly DossierEvent[];
  readonly steps: readonly Step[];
}

const STARTS: readonly (readonly DossierEvent[])[] = [
  planApproved(),
  planApproved(),
  planApproved(),
  planIntended(),
  planIntended({ insurers: null }),
  [...planUnderAssessment(), fact('PlanRejected', '2024-06-01')],
  [...planUnderAssessment(), fact('PlanWithdrawn', '2024-06-01')],
  [],
];

export const stories: fc.Arbitrary<Story> = fc.record({
  start: fc.constantFrom(...STARTS),
  steps: fc.array(step, { minLength: 10, maxLength: 30, size: 'max' }),
});

export const FIRST_DAY = '2024-01-01' as CalendarDate;

/** Tells random commands to the rules themselves: what they refuse is not recorded. Answers the events that came of it. */
export function happen({ start, steps }: Story): RecordedEvent[] {
  const events = recordedAs(start, 0);
  let today = start.at(-1)?.validFrom ?? FIRST_DAY;
  for (const step of steps) {
    const on = addDays(today, step.days);
    today = latest(today, on);
    try {
      const decided = decide(step, on, events);
      const places = Timeline.of<DossierEvent>(events).placesFor(decided);
      events.push(...recordedAs(decided, events.length).map((event, i) => ({ ...event, place: places[i] as Place })));
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
    }
  }
  return events;
}

function decide(step: Step, today: CalendarDate, events: readonly RecordedEvent[]): readonly Decision<DossierEvent>[] {
  const timeline = Timeline.of<DossierEvent>(events);
  const context = intakeClosedFrom('2027-01-01');
  if (step.kind === 'correct' && events.length > 0) {
    const corrected = events[step.choice % events.length] as RecordedEvent;
    const replacement = [null, told(step, today), mended(corrected, step), mended(corrected, step)][step.choice % 4] ?? null;
    return correctDossier({ toets: TOETS, corrects: corrected.id, reason: 'vergissing', replacement }, context)(timeline, today);
  }
  if (step.kind === 'any') return tellDossier(TOETS, told(step, today), context)(timeline, today);
  // The first command onward, from a random place on, that the rules take.
  for (let i = 0; i < ONWARD; i += 1) {
    try {
      const decided = tellDossier(TOETS, told({ ...step, choice: (step.choice + i) % ONWARD }, today), context)(timeline, today);
      if (decided.length > 0) return decided;
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
    }
  }
  return [];
}

const told = (step: Step, today: CalendarDate): TellableDossierFact => {
  const command = COMMANDS[step.choice % COMMANDS.length] as (typeof COMMANDS)[number];
  return command(today, step);
};

/** The same thing of the same date, of another amount; null where it told nothing, or is of a kind that is not among the commands. */
function mended(corrected: RecordedEvent, step: Step): TellableDossierFact | null {
  const was = factOf(corrected);
  if (was === null) return null;
  const { plan, kpi } = was.data as { plan?: string; kpi?: string };
  const same = { ...step, plan: Number(plan?.split('.')[1] ?? 1), kpi: Number(kpi?.slice(1) ?? 1) };
  return COMMANDS.map((command) => command(was.validFrom, same)).find(({ type }) => type === was.type) ?? null;
}

const SECTORS = ['MSZ', 'GGZ', null] as const;

/** KPIs of a few cents, the amounts per sector as they add up; every revision keeps the names. */
function terms({ amount, kpi }: Step): Terms {
  const kpis = Array.from({ length: 3 }, (_, i) => ({
    kpi: `K0${i + 1}`,
    title: null,
    sector: SECTORS[(i + kpi) % SECTORS.length] ?? null,
    amount: toCents(BigInt((amount * (i + 1)) % 20_001)),
    due: null,
  }));
  const sectors = [...new Set(kpis.map(({ sector }) => sector))];
  const sum = (of: string | null) => kpis.filter(({ sector }) => sector === of).reduce((all, each) => all + BigInt(each.amount), 0n);
  return { amounts: sectors.map((sector) => ({ sector, amount: toCents(sum(sector)) })), kpis };
}

type Command = (today: CalendarDate, step: Step) => TellableDossierFact;

const ofToets =
  (type: Extract<TellableDossierFact['type'], `SnelleToets${string}`>): Command =>
  (today) =>
    fact(type, today) as TellableDossierFact;
const ofPlan =
  (type: TellableDossierFact['type'], more: (step: Step) => object = () => ({})): Command =>
  (today, step) =>
    fact(type, today, { plan: planCode(TOETS, step.plan), ...more(step) } as never) as TellableDossierFact;
const ofKpi = (
  type: Extract<TellableDossierFact['type'], `Kpi${string}`>,
  more: (amount: ReturnType<typeof toCents>) => object = () => ({}),
) => ofPlan(type, ({ kpi, amount }) => ({ kpi: `K0${kpi}`, ...more(toCents(BigInt(amount))) }));

const COMMANDS: readonly Command[] = [
  ofToets('SnelleToetsSubmitted'),
  ofToets('SnelleToetsAssessmentStarted'),
  ofToets('SnelleToetsApproved'),
  ofPlan('PlanSubmitted'),
  ofPlan('PlanAssessmentStarted'),
  ofPlan('PlanDecisionIntended', (step) => ({ terms: terms(step) })),
  ofPlan('InsurerDecisionGiven', () => ({ insurer: 'VGZ' })),
  ofPlan('InsurerDecisionGiven', () => ({ insurer: 'Zilveren Kruis' })),
  ofPlan('UnnamedInsurersApproved'),
  ofKpi('KpiAchieved', (earned) => ({ earned })),
  ofKpi('KpiPaymentMade', (amount) => ({ amount: toCents(BigInt(amount) / 8n) })),
  ofKpi('KpiPartlyAchieved', (earned) => ({ earned })),
  ofKpi('KpiPaymentAuthorised', (amount) => ({ amount: toCents(BigInt(amount) / 8n) })),
  ofKpi('KpiRemainderReleased'),
  ofKpi('KpiExpectationRevised', (expected) => ({ expected })),
  ofPlan('PlanAmountRevised', (step) => ({ terms: terms(step) })),
  ofPlan('BeschikkingIssued', ({ amount }) => ({ granted: { amount: toCents(BigInt(amount)), bound: 'exact', text: null } })),
  ofKpi('KpiMissed'),
  (today, { plan, amount }) =>
    fact('GrantQualified', today, {
      plan: planCode(TOETS, plan),
      on: addDays(today, -(amount % 20)),
      bound: amount % 2 === 0 ? 'at-most' : 'at-least',
    }),
  ofPlan('PlanAmountRequested', ({ amount }) => ({ requested: toCents(BigInt(amount)) })),
  (today, { amount }) => fact('SnelleToetsAmountRequested', today, { requested: toCents(BigInt(amount)) }),
  // From here on back, or aside.
  ofPlan('PlanInformationRequested'),
  ofPlan('PlanInformationProvided'),
  ofPlan('PlanWithdrawn'),
  ofPlan('PlanRejected'),
  ofToets('SnelleToetsProvisionallyRejected'),
  ofToets('SnelleToetsResubmitted'),
  ofToets('SnelleToetsWithdrawn'),
];

/** How many of them lead onward. */
const ONWARD = COMMANDS.length - 7;
