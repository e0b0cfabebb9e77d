import type { Terms } from './dossier.events.js';
import type { PlanView, SnelleToetsView } from './dossier.views.js';

/** What a report counts of a snelle toets: all but its texts. Every `SnelleToetsView` is one. */
export type SnelleToetsStanding = Omit<SnelleToetsView, 'title' | 'statusNote' | 'statusEvent'>;

/** What a report counts of a transformatieplan: all but its texts and the KPIs of its terms. Every `PlanView` is one. */
export type PlanStanding = Omit<
  PlanView,
  'title' | 'statusNote' | 'statusEvent' | 'targetGroups' | 'socialDomain' | 'insurers' | 'decisions' | 'terms'
> & {
  readonly terms: Pick<Terms, 'amounts'> | null;
};

export const toetsStandingOf = (toets: SnelleToetsView): SnelleToetsStanding => ({
  code: toets.code,
  submittedOn: toets.submittedOn,
  regions: toets.regions,
  sectors: toets.sectors,
  themes: toets.themes,
  requested: toets.requested,
  insurer: toets.insurer,
  provisionallyRejected: toets.provisionallyRejected,
  status: toets.status,
  statusSince: toets.statusSince,
  statusBasis: toets.statusBasis,
});

export const planStandingOf = (plan: PlanView): PlanStanding => ({
  code: plan.code,
  toets: plan.toets,
  submittedOn: plan.submittedOn,
  regions: plan.regions,
  sectors: plan.sectors,
  themes: plan.themes,
  patientInvolvement: plan.patientInvolvement,
  requested: plan.requested,
  terms: plan.terms && { amounts: plan.terms.amounts },
  beschikkingen: plan.beschikkingen,
  vwsRoutes: plan.vwsRoutes,
  status: plan.status,
  statusSince: plan.statusSince,
  statusBasis: plan.statusBasis,
});
