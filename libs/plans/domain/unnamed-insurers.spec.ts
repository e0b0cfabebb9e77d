import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { fact, PLAN, planIntended, planUnderAssessment, TERMS } from '../testing/dossier.facts.js';
import { given, recordedAs } from '../testing/dossier.scenario.js';
import { foldDossier } from './dossier.fold.js';
import { approvedUnnamed } from './reported-standings.js';

const unnamed = fact('UnnamedInsurersApproved', '2024-10-15');
const approval = (validFrom: string) => ({ type: 'PlanApproved', validFrom, data: { plan: PLAN, terms: TERMS } });
const silent = planIntended({ insurers: null });

describe('an approval by insurers that no source names', () => {
  it('is as good as that of all of them', () => {
    given(...silent)
      .when(unnamed)
      .thenRecords(unnamed, approval('2024-10-15'));
  });

  it('needs the intended decision, and the municipality of a plan with sociaal domein', () => {
    given(...planUnderAssessment({ insurers: null }))
      .when(unnamed)
      .thenRefuses('PLAN.NO_INTENDED_DECISION');
    const late = fact('UnnamedInsurersApproved', '2025-03-01');
    const social = planIntended({ insurers: null, socialDomain: 'yes' });
    given(...social)
      .when(late)
      .thenRecords(late);
    const municipality = fact('MunicipalityAssessmentGiven', '2025-03-10');
    given(...social, late)
      .when(municipality)
      .thenRecords(municipality, approval('2025-03-10'));
    given(...social, late)
      .when(fact('UnnamedInsurersApproved', '2025-03-02'))
      .thenRefuses('PLAN.INSURER_DECIDED', social.length);
  });

  it('is not told where the insurers are known, in a correction either', () => {
    given(...planIntended())
      .when(unnamed)
      .thenRefuses('PLAN.INSURERS_KNOWN', undefined, 'besluiten Zilveren Kruis en VGZ');
    const first = fact('InsurerDecisionGiven', '2024-10-01', { insurer: 'VGZ' });
    given(...planIntended(), first)
      .whenCorrecting(planIntended().length, unnamed)
      .thenRefuses('PLAN.INSURERS_KNOWN');
  });

  it('keeps the approval that rests on it', () =>
    given(...silent, unnamed, fact('PlanApproved', '2024-10-15'))
      .whenCorrecting(silent.length, null)
      .thenRefuses('PLAN.APPROVAL_RESTS_ON_IT'));

  it('stands, and is unnamed no more, when the insurers become known', () => {
    const all = [...silent, unnamed, fact('PlanApproved', '2024-10-15')];
    const submission = all.findIndex(({ type }) => type === 'PlanSubmitted');
    given(...all)
      .whenCorrecting(submission, fact('PlanSubmitted', '2024-05-01'))
      .thenRecords({ type: 'DossierFactCorrected' });
    const on = (facts: typeof all, date: string) => foldDossier(recordedAs(facts, 0), date as CalendarDate)?.plans[0];
    const standing = on(all, '2024-10-15');
    expect(standing).toMatchObject({ status: 'approved', insurers: null, decisions: [{ insurer: null, decision: 'approved' }] });
    expect(standing && approvedUnnamed(standing)).toBe(true);
    const before = on(all, '2024-10-14');
    expect(before && approvedUnnamed(before)).toBe(false);
    const named = on(all.with(submission, fact('PlanSubmitted', '2024-05-01')), '2024-10-15');
    expect(named && approvedUnnamed(named)).toBe(false);
  });
});
