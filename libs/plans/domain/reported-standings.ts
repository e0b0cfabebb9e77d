import type { Terms } from './dossier.events.js';
import type { PlanView, SnelleToetsView } from './dossier.views.js';

/** What a report counts of a snelle toets: all but its texts. Every `SnelleToetsView` is one. */
export type SnelleToetsStanding = Omit<SnelleToetsView, 'title' | 'statusNote' | 'statusEvent'>;

/** What a report counts of a transformatieplan: all but its texts and the KPIs of its terms. Every `PlanView` is one. */
export type PlanStanding = Omit<PlanView, 'title' | 'statusNote' | 'statusEvent' | 'targetGroups' | 'socialDomain' | 'terms'> & {
  readonly terms: Pick<Terms, 'amounts'> | null;
};

/** Approved by insurers that no source names, then or since. */
export const approvedUnnamed = ({ insurers, decisions }: Pick<PlanView, 'insurers' | 'decisions'>): boolean =>
  insurers === null && decisions.some(({ insurer }) => insurer === null);

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
  insurers: plan.insurers,
  decisions: plan.decisions,
  terms: plan.terms && { amounts: plan.terms.amounts },
  beschikkingen: plan.beschikkingen,
  vwsRoutes: plan.vwsRoutes,
  status: plan.status,
  statusSince: plan.statusSince,
  statusBasis: plan.statusBasis,
});
