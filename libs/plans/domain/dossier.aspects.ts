import { type Aspect, type Aspects, toldEach } from '@peildatum/kernel';
import { type KpiName, kpiCode, type PlanCode } from './codes.js';

interface OfPlan {
  readonly plan: PlanCode;
}
interface OfKpi extends OfPlan {
  readonly kpi: KpiName;
}
/** Aspects of the plan, which is a part of the dossier. */
export const ofPlan =
  (...names: readonly string[]): Aspects<OfPlan> =>
  ({ plan }) =>
    names.map((name) => ({ of: plan, name }));
export const ofPlanEach =
  (name: string): Aspects<OfPlan> =>
  (data) =>
    toldEach(name)(data).map((aspect) => ({ ...aspect, of: data.plan }));
export const ofKpi =
  (name: string): Aspects<OfKpi> =>
  ({ plan, kpi }) => [{ of: kpiCode(plan, kpi), name }];
/** The terms of a plan are those of each of its KPIs. */
export const termsOf = ({
  plan,
  terms: { kpis },
}: OfPlan & { readonly terms: { readonly kpis: readonly Pick<OfKpi, 'kpi'>[] } }): readonly Aspect[] => [
  { of: plan, name: 'terms' },
  ...kpis.map(({ kpi }) => ({ of: kpiCode(plan, kpi), name: 'terms' })),
];
/** Of the snelle toets itself. */
export const STATUS: Aspect = { name: 'status' };
