import { AgainstWhatStands, ForbiddenStep, normalName } from '@peildatum/kernel';
import { DECIDING_INSURERS } from './approval.js';
import { planCode, toetsOfPlan } from './codes.js';
import { CONDITIONS, type DossierEvent } from './dossier.events.js';
import { type DossierState, newestPlan, type PlanState } from './dossier.state.js';

type PlanSubmitted = Extract<DossierEvent, { type: 'PlanSubmitted' }>;

/** A plan rests on one approved snelle toets, and follows only a plan that was withdrawn, or the first that was rejected. */
export function submittedPlan(state: DossierState, { data, validFrom }: PlanSubmitted): PlanState {
  if (state.plans.has(data.plan))
    throw new ForbiddenStep(
      'PLAN.ALREADY_SUBMITTED',
      `Transformatieplan ${data.plan} is al ingediend; geef een nieuw plan het volgende nummer.`,
    );
  if (state.toets?.status !== 'approved')
    throw new ForbiddenStep(
      'PLAN.TOETS_NOT_APPROVED',
      `Op die datum was snelle toets ${toetsOfPlan(data.plan)} niet goedgekeurd; een transformatieplan rust op een goedgekeurde snelle toets.`,
    );
  assertMayFollow(state);
  const next = planCode(state.toets.code, state.plans.size + 1);
  if (data.plan !== next)
    throw new ForbiddenStep('PLAN.OTHER_NUMBER', `Het volgende plan van deze snelle toets heet ${next}; dien het onder die code in.`);
  assertInsurers(data.insurers);
  assertSelfAssessment(data.selfAssessment);
  return {
    code: data.plan,
    status: 'submitted',
    submittedOn: validFrom,
    socialDomain: data.socialDomain,
    insurers: data.insurers,
    decisions: new Map(),
    municipalities: new Map(),
    intended: null,
    terms: null,
    approvedOn: null,
    support: null,
    kpis: new Map(),
    grants: [],
  };
}

function assertMayFollow(state: DossierState): void {
  const newest = newestPlan(state);
  if (newest === undefined || newest.status === 'withdrawn') return;
  if (newest.status === 'approved')
    throw new AgainstWhatStands(
      'PLAN.EARLIER_APPROVED',
      `Transformatieplan ${newest.code} is al goedgekeurd; begin met een nieuwe snelle toets, of herzie het bedrag van dat plan.`,
    );
  if (newest.status !== 'rejected')
    throw new AgainstWhatStands(
      'PLAN.UNDER_WAY',
      `Transformatieplan ${newest.code} is nog in behandeling; wacht het besluit af of trek dat plan eerst in.`,
    );
  if ([...state.plans.values()].filter(({ status }) => status === 'rejected').length > 1)
    throw new AgainstWhatStands(
      'PLAN.REJECTED_TWICE',
      'Op deze snelle toets zijn al twee plannen afgekeurd, en na een afkeuring mag één nieuw plan volgen; begin met een nieuwe snelle toets.',
    );
}

function assertInsurers(insurers: PlanState['insurers']): void {
  if (insurers === null) return;
  if (new Set(insurers.map(normalName)).size < insurers.length || insurers.length < DECIDING_INSURERS)
    throw new ForbiddenStep(
      'PLAN.TWO_INSURERS',
      'Over een plan besluiten ten minste twee verschillende marktleidende zorgverzekeraars; noem ze elk een keer.',
    );
}

function assertSelfAssessment(answers: PlanSubmitted['data']['selfAssessment']): void {
  if (answers === null) return;
  const answered = new Set(answers.map(({ condition }) => condition));
  const wanted = Array.from({ length: CONDITIONS }, (_, i) => i + 1);
  if (answers.length !== CONDITIONS || wanted.some((condition) => !answered.has(condition)))
    throw new ForbiddenStep(
      'PLAN.SELF_ASSESSMENT_INCOMPLETE',
      `Het zelfassessment beantwoordt elk van de ${CONDITIONS} voorwaarden precies een keer; vul het aan.`,
    );
}
