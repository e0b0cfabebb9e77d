import { type CommitmentView, commitment } from '@peildatum/agreements';
import { type BudgetView, budgetStreams, type FrameworkView, foldBudget, foldFramework, frameworkStreams } from '@peildatum/budgets';
import { approvedTexts, type EditorialText, editorialStreams, foldEditorial } from '@peildatum/editorial';
import { REGISTER_STREAM } from '@peildatum/event-store';
import {
  type DecisionView,
  decision,
  foldGovernance,
  GOVERNANCE_STREAM,
  type GovernanceView,
  type LetterView,
  letter,
  type MotionView,
  motion,
} from '@peildatum/governance';
import { besides, type CalendarDate, type NumberedEvent, type PublicationCode, type RecordedEvent } from '@peildatum/kernel';
import { foldMonitor, type MonitorView, monitorStreams } from '@peildatum/monitoring';
import {
  foldDossier,
  foldIntake,
  INTAKE_STREAM,
  isDossierStream,
  type KpiView,
  OPEN_INTAKE,
  type PlanStanding,
  type PlanView,
  planStandingOf,
  type SnelleToetsView,
  sectorAmountsOf,
  sumAmounts,
} from '@peildatum/plans';
import { type ActionView, foldAction, foldThematafel, type ThematafelView } from '@peildatum/thematafels';
import {
  foldInstitution,
  foldNorm,
  foldTranche,
  type InstitutionView,
  type InterventionView,
  institutionStreams,
  normStreams,
  type TrancheView,
  trancheStreams,
} from '@peildatum/volume-norms';
import { groupBy } from './counting.js';
import type { Clocks } from './figures.js';
import { comparisonDate, figuresUntil, ownDate, type ReportInput } from './report-input.js';

/** With every subject of a report in full: a report counts of them what their standings leave, and of KPIs the sums. */
export type FoldedReport = ReportInput & {
  readonly actions: readonly ActionView[];
  readonly toetsen: readonly SnelleToetsView[];
  readonly plans: readonly PlanView[];
  readonly kpis: readonly KpiView[];
};

/**
 * The report's input, folded from the raw events up to a volgnummer: no read model, no SQL.
 * @param withheld the publications that its reader may not know of: their events are dropped before anything is made of them
 */
export function foldReport(
  all: readonly NumberedEvent[],
  geldigOp: CalendarDate,
  withheld: ReadonlySet<PublicationCode> = new Set(),
): FoldedReport {
  const events = besides(all, withheld);
  const streams = byStream(events);
  const fold = new ReportFold(streams.get(GOVERNANCE_STREAM) ?? [], geldigOp);
  for (const [stream, told] of streams) fold.add(stream, told);
  const last = events[events.length - 1];
  return fold.report({
    geldigOp,
    bekendOp: last?.knownAt ?? null,
    volgnummer: last?.volgnummer ?? 0,
    laatsteGebeurtenis: last?.id ?? null,
  });
}

/**
 * The same, one subject at a time: of each only its view is kept, so that memory follows the subjects and not the events.
 * `controleer` and the property tests hold the read models against this.
 */
export class ReportFold {
  private readonly governance: GovernanceView;
  private readonly nzaDate: CalendarDate | null;
  private readonly vwsDate: CalendarDate | null;
  private readonly thematafels: ThematafelView[] = [];
  private readonly actions: ActionView[] = [];
  private readonly completedBefore = new Set<string>();
  private intake = OPEN_INTAKE;
  private readonly toetsen: SnelleToetsView[] = [];
  private readonly plans: PlanView[] = [];
  private readonly kpis: KpiView[] = [];
  private readonly nzaPlans: PlanStanding[] = [];
  private readonly budgets: BudgetView[] = [];
  private readonly vwsBudgets: BudgetView[] = [];
  private readonly frameworks: FrameworkView[] = [];
  private readonly monitors: MonitorView[] = [];
  private readonly interventions: InterventionView[] = [];
  private readonly tranches: TrancheView[] = [];
  private readonly institutions: InstitutionView[] = [];
  private readonly commitments: CommitmentView[] = [];
  private readonly decisions: DecisionView[] = [];
  private readonly motions: MotionView[] = [];
  private readonly letters: LetterView[] = [];
  private texts: readonly EditorialText[] = [];

  /** @param governance the events of `GOVERNANCE_STREAM`: they say with which date the report compares */
  constructor(
    governance: readonly RecordedEvent[],
    private readonly geldigOp: CalendarDate,
  ) {
    this.governance = foldGovernance(governance, geldigOp);
    this.nzaDate = ownDate(this.governance, 'nza', geldigOp);
    this.vwsDate = ownDate(this.governance, 'vws', geldigOp);
  }

  /**
   * @param told all the events of the stream that count, in their order
   * @returns whether a report knows of its kind
   */
  add(stream: string, told: readonly RecordedEvent[]): boolean {
    const date = this.geldigOp;
    if (stream === REGISTER_STREAM || stream === GOVERNANCE_STREAM) return true;
    if (stream === INTAKE_STREAM) this.intake = foldIntake(told, date);
    else if (stream.startsWith('thematafel-')) push(this.thematafels, foldThematafel(told, date));
    else if (stream.startsWith('actie-')) this.addAction(told);
    else if (isDossierStream(stream)) this.addDossier(told);
    else if (budgetStreams.has(stream)) this.addBudget(told);
    else if (frameworkStreams.has(stream))
      push(this.frameworks, foldFramework(told, date, { figuresUntil: figuresUntil(this.governance, date) }));
    else if (monitorStreams.has(stream)) push(this.monitors, foldMonitor(told, date));
    else if (normStreams.has(stream)) push(this.interventions, foldNorm(told, date));
    else if (trancheStreams.has(stream)) push(this.tranches, foldTranche(told, date));
    else if (institutionStreams.has(stream)) push(this.institutions, foldInstitution(told, date));
    else if (commitment.streams.has(stream)) push(this.commitments, commitment.fold(told, date));
    else if (decision.streams.has(stream)) push(this.decisions, decision.fold(told, date));
    else if (motion.streams.has(stream)) push(this.motions, motion.fold(told, date));
    else if (letter.streams.has(stream)) push(this.letters, letter.fold(told, date));
    else if (stream === editorialStreams.of(date)) this.texts = approvedTexts(foldEditorial(told, date));
    else return editorialStreams.has(stream);
    return true;
  }

  report(clocks: Clocks): FoldedReport {
    return {
      clocks,
      governance: this.governance,
      thematafels: this.thematafels.sort((a, b) => (a.letter < b.letter ? -1 : 1)),
      actions: this.actions.sort(byCode),
      completedBefore: this.completedBefore,
      intake: this.intake,
      toetsen: this.toetsen.sort(byCode),
      plans: this.plans.sort(byCode),
      nzaPlans: this.nzaDate && this.nzaPlans.sort(byCode),
      kpis: this.kpis.sort(byCode),
      sectorAmounts: sectorAmountsOf(this.kpis),
      planAmounts: [...groupBy(this.kpis, ({ plan }) => plan)]
        .map(([plan, kpis]) => ({ plan, amounts: sumAmounts(kpis.map(({ amounts }) => amounts)) }))
        .sort((a, b) => (a.plan < b.plan ? -1 : 1)),
      budgets: this.budgets.sort(byCode),
      vwsBudgets: this.vwsDate && this.vwsBudgets.sort(byCode),
      frameworks: this.frameworks.sort(byCode),
      monitors: this.monitors.sort(byCode),
      interventions: this.interventions.sort(byCode),
      tranches: this.tranches.sort((a, b) => (a.tranche < b.tranche ? -1 : 1)),
      institutions: this.institutions.sort(byCode),
      commitments: this.commitments.filter(({ withdrawn }) => withdrawn === null).sort(byCode),
      decisions: this.decisions.sort(byCode),
      motions: this.motions.sort(byCode),
      letters: this.letters.sort(byCode),
      texts: this.texts,
      skips: [],
    };
  }

  private addBudget(told: readonly RecordedEvent[]): void {
    push(this.budgets, foldBudget(told, this.geldigOp));
    if (this.vwsDate !== null) push(this.vwsBudgets, foldBudget(told, this.vwsDate));
  }

  private addDossier(told: readonly RecordedEvent[]): void {
    if (this.nzaDate !== null) this.nzaPlans.push(...(foldDossier(told, this.nzaDate)?.plans ?? []).map(planStandingOf));
    const now = foldDossier(told, this.geldigOp);
    if (now === null) return;
    if (now.toets !== null) this.toetsen.push(now.toets);
    this.plans.push(...now.plans);
    this.kpis.push(...now.kpis);
  }

  private addAction(told: readonly RecordedEvent[]): void {
    const now = foldAction(told, this.geldigOp);
    if (now === null) return;
    this.actions.push(now);
    const since = comparisonDate(this.governance, this.geldigOp);
    if (since === null || now.status !== 'completed') return;
    if (foldAction(told, since)?.status === 'completed') this.completedBefore.add(now.code);
  }
}

function push<T>(found: T[], view: T | null): void {
  if (view !== null) found.push(view);
}

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : 1);

function byStream(events: readonly NumberedEvent[]): Map<string, NumberedEvent[]> {
  const streams = new Map<string, NumberedEvent[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}
