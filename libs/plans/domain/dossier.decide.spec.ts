import { describe, it } from '@jest/globals';
import { euro, fact, PLAN, planApproved, planIntended, planUnderAssessment, TERMS, termsOf } from '../testing/dossier.facts.js';
import { given, id } from '../testing/dossier.scenario.js';

/** By its place in `planApproved`. */
const INTENDED = 5;
const FIRST = 6;
const SECOND = 7;
const APPROVAL = 8;
const base = planApproved();
const other = termsOf(['K01', 'MSZ', 100], ['K02', 'MSZ', 200], ['K03', 'GGZ', 400]);
const decision = (insurer: string, date: string) => fact('InsurerDecisionGiven', date, { insurer });

describe('a correction of a dossier', () => {
  it('replaces a fact, or takes it away', () => {
    const facts = planUnderAssessment();
    given(...facts)
      .whenCorrecting(4, fact('PlanAssessmentStarted', '2024-05-12'))
      .thenRecords({
        type: 'DossierFactCorrected',
        corrects: id(4),
        validFrom: '2024-05-12',
        replacement: fact('PlanAssessmentStarted', '2024-05-12'),
      });
    given(...facts)
      .whenCorrecting(4, null)
      .thenRecords({ validFrom: '2024-05-10', replacement: null });
  });

  it('is refused when what remains is impossible, and names that', () => {
    given(...planUnderAssessment())
      .whenCorrecting(2, null)
      .thenRefuses('PLAN.TOETS_NOT_APPROVED', 3);
    given(...base, fact('KpiAchieved', '2025-01-01'))
      .whenCorrecting(APPROVAL, null)
      .thenRefuses('PLAN.NOT_APPROVED', 9);
    const earned = [...base, fact('KpiAchieved', '2025-01-01'), fact('KpiPaymentMade', '2025-02-01', { amount: euro(100) })];
    given(...earned)
      .whenCorrecting(9, fact('KpiPartlyAchieved', '2025-01-01'))
      .thenRefuses('KPI.PAYMENT_ABOVE_EARNED', 10);
  });

  it('is of this dossier', () => {
    given(...base)
      .whenCorrecting(99, null)
      .thenRefuses('CORRECTION.UNKNOWN_EVENT');
    given().whenCorrecting(0, null).thenRefuses('TOETS.NOT_FOUND');
    given(...base)
      .whenCorrecting(3, fact('PlanSubmitted', '2024-05-01', { plan: 'ST-0124.1' }))
      .thenRefuses('TOETS.OTHER_CODE');
  });
});

describe('what an approval rests on', () => {
  it('is not taken away from under it: the approval is corrected first', () => {
    given(...base)
      .whenCorrecting(FIRST, null)
      .thenRefuses('PLAN.APPROVAL_RESTS_ON_IT', APPROVAL, 'corrigeer eerst de goedkeuring');
    given(...base)
      .whenCorrecting(SECOND, fact('InsurerDecisionGiven', '2024-10-15', { decision: 'rejected' }))
      .thenRefuses('PLAN.INSURER_REJECTED', APPROVAL);
    given(...base)
      .whenCorrecting(FIRST, fact('InsurerDecisionGiven', '2024-10-01', { insurer: 'Zilveren Kruis', decision: 'rejected' }))
      .thenRefuses('PLAN.INSURER_REJECTED', APPROVAL);
    given(...base)
      .whenCorrecting(SECOND, null)
      .thenRefuses('PLAN.APPROVAL_RESTS_ON_IT', APPROVAL);
    given(...base)
      .whenCorrecting(SECOND, decision('VGZ', '2024-10-16'))
      .thenRefuses('PLAN.APPROVED');
    given(...base)
      .whenCorrecting(INTENDED, fact('PlanDecisionIntended', '2024-09-15', { terms: other }))
      .thenRefuses('PLAN.APPROVAL_RESTS_ON_IT', APPROVAL);
  });

  it('may be told better where the approval stays what it is', () => {
    const explained = fact('InsurerDecisionGiven', '2024-10-15', { insurer: 'VGZ', explanation: 'onder voorwaarden' });
    given(...base)
      .whenCorrecting(SECOND, explained)
      .thenRecords({ type: 'DossierFactCorrected' });
    given(...base)
      .whenCorrecting(FIRST, decision('Zilveren Kruis', '2024-10-02'))
      .thenRecords({ type: 'DossierFactCorrected' });
    given(...base)
      .whenCorrecting(INTENDED, fact('PlanDecisionIntended', '2024-09-16'))
      .thenRecords({ type: 'DossierFactCorrected' });
  });

  it('holds the assessment of the gemeente too', () => {
    const social = [
      ...planIntended({ socialDomain: 'yes' }),
      fact('MunicipalityAssessmentGiven', '2025-02-01'),
      decision('Zilveren Kruis', '2025-03-01'),
      decision('VGZ', '2025-03-10'),
      fact('PlanApproved', '2025-03-10'),
    ];
    given(...social)
      .whenCorrecting(6, null)
      .thenRefuses('PLAN.APPROVAL_RESTS_ON_IT', 9);
    given(...social)
      .when(fact('MunicipalityAssessmentGiven', '2025-02-10', { verdict: 'negative' }))
      .thenRefuses('PLAN.APPROVAL_RESTS_ON_IT', 9);
  });

  it('is free once the approval is taken away, and completes a new one when it is told right', () => {
    const withdrawn = [...base.slice(0, APPROVAL)];
    given(...base)
      .whenCorrecting(APPROVAL, null)
      .thenRecords({ type: 'DossierFactCorrected', replacement: null });
    given(...withdrawn)
      .whenCorrecting(SECOND, null)
      .thenRecords({ type: 'DossierFactCorrected' });
    given(...withdrawn)
      .whenCorrecting(SECOND, decision('VGZ', '2024-10-20'))
      .thenRecords({ type: 'DossierFactCorrected' }, { type: 'PlanApproved', validFrom: '2024-10-20', data: { plan: PLAN, terms: TERMS } });
    given(...withdrawn)
      .whenCorrecting(INTENDED, fact('PlanDecisionIntended', '2024-09-15', { terms: other }))
      .thenRecords({ type: 'DossierFactCorrected' }, { type: 'PlanApproved', validFrom: '2024-10-15', data: { plan: PLAN, terms: other } });
  });

  it('does not keep the approval itself from being corrected', () => {
    given(...base)
      .whenCorrecting(APPROVAL, fact('PlanApproved', '2024-10-15', { terms: other }))
      .thenRecords({ type: 'DossierFactCorrected' });
    given(...base)
      .whenCorrecting(APPROVAL, fact('PlanApproved', '2024-10-14'))
      .thenRefuses('PLAN.APPROVED', SECOND);
  });
});

describe('an approval', () => {
  it('cannot be put in the place of another fact', () => {
    const rejected = [...planIntended(), fact('PlanRejected', '2024-10-01')];
    given(...rejected)
      .whenCorrecting(6, fact('PlanApproved', '2024-10-01'))
      .thenRefuses('PLAN.APPROVAL_BY_HAND');
    given(...base.slice(0, APPROVAL), fact('PlanWithdrawn', '2024-11-01'))
      .whenCorrecting(8, fact('PlanApproved', '2024-11-01'))
      .thenRecords({ type: 'DossierFactCorrected' });
  });
});
