import { type Basis, type CalendarDate, NO_CENTS } from '@peildatum/kernel';
import { type KpiMoney, kpiAmounts } from './amounts.js';
import { type KpiName, kpiCode, type PlanCode } from './codes.js';
import type { RecordedDossierFact } from './current-status.js';
import type { PlanEvent, Terms } from './dossier.events.js';
import type { KpiOutcome, KpiView } from './dossier.views.js';

/** A KPI while its facts are folded; without terms it is of no approved plan. */
interface Kpi extends Omit<KpiMoney, 'available'> {
  readonly terms: Terms['kpis'][number] | null;
  readonly outcome: KpiOutcome;
  readonly basis: Basis;
  readonly since: CalendarDate;
}

/** The KPIs of one plan by its facts, by name: those of its approval, as revised since. */
export function kpisOf(plan: PlanCode, facts: readonly RecordedDossierFact<PlanEvent>[]): KpiView[] {
  const kpis = new Map<KpiName, Kpi>();
  for (const told of facts) for (const [name, kpi] of changed(kpis, told)) kpis.set(name, kpi);
  return [...kpis].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, kpi]) => viewOf(plan, name, kpi));
}

function viewOf(plan: PlanCode, kpi: KpiName, { terms, outcome, basis, since, ...money }: Kpi): KpiView[] {
  if (terms === null) return [];
  const { title, sector, due, amount } = terms;
  const amounts = kpiAmounts({ ...money, available: amount });
  return [{ code: kpiCode(plan, kpi), plan, kpi, title, sector, due: due as CalendarDate | null, outcome, amounts, basis, since }];
}

const NEW: Omit<Kpi, 'basis' | 'since'> = {
  terms: null,
  outcome: 'open',
  expected: null,
  earned: null,
  payable: NO_CENTS,
  released: false,
};

/** What one fact changes, each KPI with the basis of that fact. */
function changed(kpis: ReadonlyMap<KpiName, Kpi>, { fact, event: { basis } }: RecordedDossierFact<PlanEvent>): (readonly [KpiName, Kpi])[] {
  const since = fact.validFrom;
  const change = (kpi: KpiName, change: Partial<Kpi>) => [kpi, { ...(kpis.get(kpi) ?? NEW), ...change, basis, since }] as const;
  switch (fact.type) {
    case 'PlanApproved':
    case 'PlanAmountRevised':
      return fact.data.terms.kpis.map((terms) => change(terms.kpi, { terms }));
    case 'KpiExpectationRevised':
      return [change(fact.data.kpi, { expected: fact.data.expected })];
    case 'KpiAchieved':
      return [change(fact.data.kpi, { outcome: 'achieved', earned: fact.data.earned })];
    case 'KpiPartlyAchieved':
      return [change(fact.data.kpi, { outcome: 'partly-achieved', earned: fact.data.earned })];
    case 'KpiMissed':
      return [change(fact.data.kpi, { outcome: 'missed', earned: fact.data.earned })];
    case 'KpiPaymentAuthorised':
    case 'KpiPaymentMade':
      return [change(fact.data.kpi, { payable: fact.data.amount })];
    case 'KpiRemainderReleased':
      return [change(fact.data.kpi, { released: true })];
    default:
      return [];
  }
}
