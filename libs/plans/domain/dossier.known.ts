import { PeildatumError, type Timeline } from '@peildatum/kernel';
import { type KpiCode, type PlanCode, type ToetsCode, toetsOfPlan } from './codes.js';
import { type DossierEvent, isPlanEvent } from './dossier.events.js';

/** A fact stands in the dossier that its own codes name. */
export function assertOfDossier(toets: ToetsCode, fact: DossierEvent): void {
  const named = isPlanEvent(fact) ? toetsOfPlan(fact.data.plan) : 'code' in fact.data ? fact.data.code : toets;
  if (named !== toets)
    throw new PeildatumError({
      code: 'TOETS.OTHER_CODE',
      kind: 'conflict',
      message: `Dit hoort bij snelle toets ${named} en niet bij ${toets}; leg het bij die snelle toets vast.`,
    });
}

/** What no date would make right: the code itself is of nothing. */
export function assertKnown({ facts }: Timeline<DossierEvent>, toets: ToetsCode, fact: DossierEvent): void {
  if (fact.type === 'IntakeExceptionGranted' || fact.type === 'SnelleToetsSubmitted') return;
  if (!facts.some(({ type }) => type === 'SnelleToetsSubmitted')) throw toetsNotFound(toets);
  if (!isPlanEvent(fact) || fact.type === 'PlanSubmitted') return;
  if (!facts.some((known) => known.type === 'PlanSubmitted' && known.data.plan === fact.data.plan)) throw planNotFound(fact.data.plan);
}

/**
 * Who decides on a plan stands in its submission; where no source names them, an approval would be anybody's, and where it does, they
 * are named. What was decided before they had to be named stands.
 * @throws PeildatumError `PLAN.INSURERS_UNKNOWN`, `PLAN.INSURERS_KNOWN`
 */
export function assertInsurersNamed({ facts }: Timeline<DossierEvent>, fact: DossierEvent | null): void {
  if (fact?.type !== 'InsurerDecisionGiven' && fact?.type !== 'UnnamedInsurersApproved') return;
  const { plan } = fact.data;
  const submitted = facts.findLast((known) => known.type === 'PlanSubmitted' && known.data.plan === plan);
  if (submitted?.type !== 'PlanSubmitted') return;
  const { insurers } = submitted.data;
  if (fact.type === 'UnnamedInsurersApproved') {
    if (insurers !== null) throw insurersKnown(plan, insurers);
    return;
  }
  if (insurers !== null) return;
  throw new PeildatumError({
    code: 'PLAN.INSURERS_UNKNOWN',
    kind: 'conflict',
    message: `Van transformatieplan ${plan} is niet bekend welke verzekeraars besluiten; een beheerder noemt ze eerst (POST /v1/transformatieplannen/${plan}/verzekeraars).`,
  });
}

const insurersKnown = (plan: PlanCode, insurers: readonly string[]) =>
  new PeildatumError({
    code: 'PLAN.INSURERS_KNOWN',
    kind: 'conflict',
    message: `Over transformatieplan ${plan} besluiten ${insurers.join(' en ')}; noem wie van hen besloot.`,
  });

export const toetsNotFound = (toets: ToetsCode) =>
  new PeildatumError({
    code: 'TOETS.NOT_FOUND',
    kind: 'not-found',
    message: `Snelle toets ${toets} staat niet in het register; kijk in de lijst van snelle toetsen welke code u bedoelt.`,
  });

export const planNotFound = (plan: PlanCode) =>
  new PeildatumError({
    code: 'PLAN.NOT_FOUND',
    kind: 'not-found',
    message: `Transformatieplan ${plan} staat niet in het register; kijk in de lijst van transformatieplannen welke code u bedoelt.`,
  });

export const kpiNotFound = (kpi: KpiCode) =>
  new PeildatumError({
    code: 'KPI.NOT_FOUND',
    kind: 'not-found',
    message: `KPI ${kpi} staat niet in het register; kijk in de lijst van KPI's welke code u bedoelt.`,
  });
