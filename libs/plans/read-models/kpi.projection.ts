import { type ProjectedRow, projection } from '@peildatum/projections';
import { type KpiName, kpiCode, type PlanCode } from '../domain/codes.js';
import { dossierEvents, type Terms } from '../domain/dossier.events.js';
import type { KpiOutcome } from '../domain/dossier.views.js';
import { KpiFactRow } from './kpi-fact.entity.js';

/** What each event tells of KPIs. The newest fact of an aspect is its value; nothing is carried over from an earlier one. */
export const kpiProjection = projection(
  'kpis',
  { entity: KpiFactRow, events: dossierEvents },
  {
    PlanApproved: ({ data }) => termsOf(data),
    PlanAmountRevised: ({ data }) => termsOf(data),
    KpiExpectationRevised: ({ data }) => [row(data, 'expected', { amount: data.expected })],
    KpiAchieved: ({ data }) => [outcome(data, 'achieved')],
    KpiPartlyAchieved: ({ data }) => [outcome(data, 'partly-achieved')],
    KpiMissed: ({ data }) => [outcome(data, 'missed')],
    KpiPaymentAuthorised: ({ data }) => [row(data, 'payment', { amount: data.amount })],
    KpiPaymentMade: ({ data }) => [row(data, 'payment', { amount: data.amount })],
    KpiRemainderReleased: ({ data }) => [row(data, 'released', {})],
  },
);

interface OfKpi {
  readonly plan: PlanCode;
  readonly kpi: KpiName;
}

const row = ({ plan, kpi }: OfKpi, aspect: string, values: ProjectedRow['values']): ProjectedRow => ({
  subject: kpiCode(plan, kpi),
  aspect,
  values,
});
const outcome = (data: OfKpi & { readonly earned: string }, value: Exclude<KpiOutcome, 'open'>) =>
  row(data, 'outcome', { outcome: value, amount: data.earned });
/** The terms of a plan are those of each of its KPIs. */
const termsOf = ({ plan, terms }: { readonly plan: PlanCode; readonly terms: Terms }) =>
  terms.kpis.map(({ kpi, title, sector, amount, due }) => row({ plan, kpi }, 'terms', { title, sector, amount, due }));
