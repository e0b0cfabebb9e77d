import { describe, it } from '@jest/globals';
import { euro, fact, planApproved, planIntended } from '../testing/dossier.facts.js';
import { given } from '../testing/dossier.scenario.js';

const base = planApproved();
const last = base.length - 1;
const partly = fact('KpiPartlyAchieved', '2025-03-01', { earned: euro(60) });
const paid = (euros: number, date = '2025-04-01') => fact('KpiPaymentMade', date, { amount: euro(euros) });
const authorised = (euros: number, date = '2025-04-01') => fact('KpiPaymentAuthorised', date, { amount: euro(euros) });

describe('a KPI', () => {
  it('is of an approved plan, and of its terms', () => {
    given(...planIntended())
      .when(partly)
      .thenRefuses('PLAN.NOT_APPROVED', null);
    given(...base)
      .when(fact('KpiAchieved', '2024-10-14'))
      .thenRefuses('PLAN.NOT_APPROVED', 8);
    given(...base)
      .when(fact('KpiAchieved', '2025-03-01', { kpi: 'K09' }))
      .thenRefuses('KPI.NOT_IN_TERMS', null);
  });

  it('is expected to earn at most what is available', () => {
    const expects = (euros: number) => fact('KpiExpectationRevised', '2025-02-01', { expected: euro(euros) });
    given(...base)
      .when(expects(100))
      .thenRecords(expects(100));
    given(...base)
      .when(expects(100.01))
      .thenRefuses('KPI.EXPECTED_ABOVE_AVAILABLE', last, '100.00 beschikbaar');
    given(...base, partly)
      .when(fact('KpiExpectationRevised', '2025-04-01'))
      .thenRefuses('KPI.OUTCOME_TOLD', last + 1);
  });

  it('earns at most what is available, once', () => {
    given(...base)
      .when(partly)
      .thenRecords(partly);
    given(...base)
      .when(fact('KpiAchieved', '2025-03-01', { earned: euro(100.01) }))
      .thenRefuses('KPI.EARNED_ABOVE_AVAILABLE', last);
    for (const type of ['KpiAchieved', 'KpiPartlyAchieved', 'KpiMissed'] as const)
      given(...base, partly)
        .when(fact(type, '2025-05-01'))
        .thenRefuses('KPI.OUTCOME_TOLD', last + 1);
  });

  it('is paid after its outcome, and never more than it earned', () => {
    given(...base)
      .when(paid(60))
      .thenRefuses('KPI.PAYMENT_WITHOUT_OUTCOME', null);
    given(...base, partly)
      .when(paid(60, '2025-02-28'))
      .thenRefuses('KPI.PAYMENT_WITHOUT_OUTCOME', last + 1);
    given(...base, partly)
      .when(paid(60))
      .thenRecords(paid(60));
    given(...base, partly)
      .when(paid(60.01))
      .thenRefuses('KPI.PAYMENT_ABOVE_EARNED', last + 1, 'is 60.00 verdiend');
    given(...base, partly)
      .when(authorised(60.01))
      .thenRefuses('KPI.PAYMENT_ABOVE_EARNED', last + 1);
    given(...base, fact('KpiMissed', '2025-03-01'))
      .when(paid(0.01))
      .thenRefuses('KPI.PAYMENT_ABOVE_EARNED', last + 1);
  });

  it('names with every payment all that was authorised or paid so far', () => {
    given(...base, partly, authorised(40))
      .when(paid(40, '2025-05-01'))
      .thenRecords(paid(40, '2025-05-01'));
    given(...base, partly, authorised(40))
      .when(paid(60, '2025-05-01'))
      .thenRecords(paid(60, '2025-05-01'));
    given(...base, partly, authorised(40))
      .when(paid(39.99, '2025-05-01'))
      .thenRefuses('KPI.PAYMENT_LOWERED', last + 2);
    given(...base, partly, paid(40))
      .when(authorised(50, '2025-03-15'))
      .thenRefuses('KPI.PAYMENT_LOWERED', last + 2);
  });

  it('releases what it did not earn, once', () => {
    const released = fact('KpiRemainderReleased', '2025-05-01');
    given(...base, partly)
      .when(released)
      .thenRecords(released);
    given(...base)
      .when(released)
      .thenRefuses('KPI.RELEASE_WITHOUT_OUTCOME', null);
    given(...base, partly, released)
      .when(fact('KpiRemainderReleased', '2025-06-01'))
      .thenRefuses('KPI.ALREADY_RELEASED', last + 2);
    given(...base, fact('KpiAchieved', '2025-03-01'))
      .when(released)
      .thenRefuses('KPI.NOTHING_TO_RELEASE', last + 1);
  });
});
