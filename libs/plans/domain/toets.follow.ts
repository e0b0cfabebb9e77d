import { ForbiddenStep } from '@peildatum/kernel';
import type { ToetsEvent } from './dossier.events.js';
import type { DossierState, ToetsState } from './dossier.state.js';
import {
  assertAssessed,
  assertNoneOutstanding,
  type Procedure,
  provideInformation,
  requestInformation,
  startAssessment,
} from './procedure.js';

const TOETS: Procedure = { prefix: 'TOETS', name: 'de snelle toets' };

/** The dossier after a fact of its snelle toets; throws at the first step that may not be. */
export function followToets(state: DossierState, fact: ToetsEvent): DossierState {
  if (fact.type === 'IntakeExceptionGranted') {
    if (state.toets !== null)
      throw new ForbiddenStep(
        'TOETS.EXCEPTION_TOO_LATE',
        'De snelle toets was toen al ingediend; een uitzondering gaat aan de indiening vooraf.',
      );
    return state;
  }
  if (fact.type === 'SnelleToetsSubmitted') {
    if (state.toets !== null)
      throw new ForbiddenStep('TOETS.ALREADY_SUBMITTED', 'Deze snelle toets is al ingediend; geef een nieuwe aanvraag een eigen code.');
    return { ...state, toets: { code: fact.data.code, status: 'submitted', provisional: false } };
  }
  if (state.toets === null)
    throw new ForbiddenStep('TOETS.NOT_YET_SUBMITTED', 'Op die datum was de snelle toets nog niet ingediend; kies een latere datum.');
  const { toets } = state;
  switch (fact.type) {
    case 'SnelleToetsAmountRequested':
      return state;
    case 'SnelleToetsStatusNotPublished':
      assertNoPlan(state);
      return { ...state, toets: stands(toets, 'unknown') };
    case 'SnelleToetsWithdrawn':
      if (toets.status === 'approved') assertNoPlan(state);
      else if (!toets.provisional) assertOpen(toets);
      return { ...state, toets: stands(toets, 'withdrawn') };
    default:
      return { ...state, toets: assessed(toets, fact) };
  }
}

type AssessmentStep = Exclude<
  ToetsEvent,
  {
    type:
      | 'IntakeExceptionGranted'
      | 'SnelleToetsSubmitted'
      | 'SnelleToetsAmountRequested'
      | 'SnelleToetsStatusNotPublished'
      | 'SnelleToetsWithdrawn';
  }
>;

function assessed(toets: ToetsState, fact: AssessmentStep): ToetsState {
  if (fact.type === 'SnelleToetsResubmitted') {
    if (!toets.provisional && toets.status !== 'unknown')
      throw new ForbiddenStep(
        'TOETS.NOT_PROVISIONALLY_REJECTED',
        'Alleen een voorlopig afgekeurde snelle toets kan opnieuw worden ingediend; dien anders een nieuwe in.',
      );
    return stands(toets, 'submitted');
  }
  if (fact.type === 'SnelleToetsRejected' && toets.provisional) return stands(toets, 'rejected');
  assertOpen(toets);
  switch (fact.type) {
    case 'SnelleToetsAssessmentStarted':
      return stands(toets, startAssessment(TOETS, toets.status));
    case 'SnelleToetsInformationRequested':
      return stands(toets, requestInformation(TOETS, toets.status));
    case 'SnelleToetsInformationProvided':
      return stands(toets, provideInformation(TOETS, toets.status));
    case 'SnelleToetsApproved':
      assertAssessed(TOETS, toets.status);
      assertNoneOutstanding(TOETS, toets.status);
      return stands(toets, 'approved');
    case 'SnelleToetsRejected':
      assertAssessed(TOETS, toets.status);
      return stands(toets, 'rejected');
    case 'SnelleToetsProvisionallyRejected':
      assertAssessed(TOETS, toets.status);
      if (fact.data.points.length === 0)
        throw new ForbiddenStep(
          'TOETS.NO_POINTS',
          'Een voorlopige afkeuring noemt de punten die moeten worden aangepast; noem er ten minste een, of keur definitief af.',
        );
      return { ...toets, status: 'rejected', provisional: true };
  }
}

const stands = (toets: ToetsState, status: ToetsState['status']): ToetsState => ({ ...toets, status, provisional: false });

function assertOpen({ status, provisional }: ToetsState): void {
  if (provisional)
    throw new ForbiddenStep(
      'TOETS.PROVISIONALLY_REJECTED',
      'De snelle toets is voorlopig afgekeurd; meld eerst dat hij opnieuw is ingediend, of keur hem definitief af.',
    );
  if (status === 'approved')
    throw new ForbiddenStep('TOETS.APPROVED', 'De snelle toets is goedgekeurd; corrigeer de goedkeuring als die onjuist is.');
  if (status === 'rejected')
    throw new ForbiddenStep('TOETS.REJECTED', 'De snelle toets is definitief afgekeurd; corrigeer de afkeuring als die onjuist is.');
  if (status === 'withdrawn')
    throw new ForbiddenStep('TOETS.WITHDRAWN', 'De snelle toets is ingetrokken; corrigeer de intrekking als die onjuist is.');
}

/** Under a plan the snelle toets stays approved: g = u + i counts it there. */
function assertNoPlan({ plans }: DossierState): void {
  const plan = [...plans.values()].findLast(({ status }) => status !== 'withdrawn');
  if (plan === undefined) return;
  if (plan.status === 'approved' || plan.status === 'rejected')
    throw new ForbiddenStep(
      'TOETS.PLAN_DECIDED',
      `Over transformatieplan ${plan.code} is al besloten; de snelle toets eronder blijft goedgekeurd, corrigeer anders eerst dat besluit.`,
    );
  throw new ForbiddenStep('TOETS.HAS_PLAN', `Op deze snelle toets rust transformatieplan ${plan.code}; trek eerst dat plan in.`);
}
