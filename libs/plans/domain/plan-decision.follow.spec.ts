import { describe, it } from '@jest/globals';
import { fact, PLAN, planApproved, planIntended, planUnderAssessment, TERMS, termsOf } from '../testing/dossier.facts.js';
import { given } from '../testing/dossier.scenario.js';

const first = fact('InsurerDecisionGiven', '2024-10-01', { insurer: 'Zilveren Kruis' });
const second = fact('InsurerDecisionGiven', '2024-10-15', { insurer: 'VGZ' });
const approvedOn = (validFrom: string, terms = TERMS) => ({ type: 'PlanApproved', validFrom, data: { plan: PLAN, terms } });

describe('the decisions of the insurers', () => {
  it('approve the plan with the second of two', () => {
    given(...planIntended())
      .when(first)
      .thenRecords(first);
    given(...planIntended(), first)
      .when(second)
      .thenRecords(second, approvedOn('2024-10-15'));
  });

  it('approve it from the last decision on, also when the earlier one is told late', () =>
    given(...planIntended(), second)
      .when(first)
      .thenRecords(first, approvedOn('2024-10-15')));

  it('approve it on the terms of the newest intended decision', () => {
    const other = termsOf(['K01', 'GGZ', 50]);
    const intendedAgain = fact('PlanDecisionIntended', '2024-09-20', { terms: other });
    given(...planIntended(), intendedAgain, first)
      .when(second)
      .thenRecords(second, approvedOn('2024-10-15', other));
  });

  it('approve a plan of three insurers with the third, and none of a plan whose insurers no source names', () => {
    const three = planIntended({ insurers: ['CZ', 'Zilveren Kruis', 'VGZ'] });
    given(...three, first)
      .when(second)
      .thenRecords(second);
    const last = fact('InsurerDecisionGiven', '2024-11-01', { insurer: 'CZ' });
    given(...three, first, second)
      .when(last)
      .thenRecords(last, approvedOn('2024-11-01'));
    given(...planIntended({ insurers: null }))
      .when(first)
      .thenRefuses('PLAN.INSURERS_UNKNOWN');
    // What was decided before the insurers had to be named stands, and completes nothing by itself.
    given(...planIntended({ insurers: null }), first)
      .when(second)
      .thenRefuses('PLAN.INSURERS_UNKNOWN');
    given(...planIntended({ insurers: null }), first)
      .whenCorrecting(planIntended().length, second)
      .thenRefuses('PLAN.INSURERS_UNKNOWN');
  });

  it('leave the plan as it stood when one of them rejects it', () => {
    const no = fact('InsurerDecisionGiven', '2024-10-01', { insurer: 'Zilveren Kruis', decision: 'rejected' });
    given(...planIntended(), no)
      .when(second)
      .thenRecords(second);
    given(...planIntended(), no, second)
      .when(fact('PlanRejected', '2024-10-20'))
      .thenRecords({ type: 'PlanRejected' });
  });

  it.each([
    [
      'of an insurer of another plan',
      planIntended(),
      fact('InsurerDecisionGiven', '2024-10-01', { insurer: 'CZ' }),
      'PLAN.NOT_ITS_INSURER',
    ],
    [
      'of an insurer that decided already',
      [...planIntended(), first],
      fact('InsurerDecisionGiven', '2024-10-20', { insurer: 'Zilveren Kruis' }),
      'PLAN.INSURER_DECIDED',
    ],
    ['before an intended decision', planUnderAssessment(), second, 'PLAN.NO_INTENDED_DECISION'],
    ['after the approval', planApproved(), fact('InsurerDecisionGiven', '2024-11-01', { insurer: 'CZ' }), 'PLAN.APPROVED'],
  ] as const)('are refused %s', (_what, facts, told, code) =>
    given(...facts)
      .when(told)
      .thenRefuses(code, code === 'PLAN.INSURER_DECIDED' ? facts.length - 1 : null),
  );

  it('are refused when the approval that would follow does not fit what was told of later', () => {
    const withdrawn = fact('PlanWithdrawn', '2024-11-01');
    given(...planIntended(), first, withdrawn)
      .when(second)
      .thenRefuses('PLAN.APPROVED', 7);
  });

  it('wait while a question is open', () => {
    const asked = [...planIntended(), fact('PlanStatusNotPublished', '2024-09-20'), fact('PlanInformationRequested', '2024-09-21')];
    given(...asked)
      .when(first)
      .thenRefuses('PLAN.INFORMATION_OUTSTANDING', 7);
    const published = fact('PlanApproved', '2024-11-01');
    given(...asked, published)
      .when(fact('BeschikkingIssued', '2024-12-01'))
      .thenRefuses('PLAN.INFORMATION_OUTSTANDING', 8);
  });

  it('let nobody intend other terms once one of them is given', () =>
    given(...planIntended(), first)
      .when(fact('PlanDecisionIntended', '2024-10-05'))
      .thenRefuses('PLAN.DECISIONS_GIVEN', 6));
});

describe('a plan with sociaal domein, from March 2025', () => {
  const social = planIntended({ socialDomain: 'yes' });
  const decision = (insurer: string, date: string) => fact('InsurerDecisionGiven', date, { insurer });
  const both = [decision('Zilveren Kruis', '2025-02-20'), decision('VGZ', '2025-03-01')] as const;
  const municipality = (date: string, verdict: 'positive' | 'negative' = 'positive', name = 'Zwolle') =>
    fact('MunicipalityAssessmentGiven', date, { verdict, municipality: name });

  it('is not approved without its gemeente, and is with it', () => {
    given(...social, both[0])
      .when(both[1])
      .thenRecords(both[1]);
    given(...social, municipality('2025-01-10'), both[0])
      .when(both[1])
      .thenRecords(both[1], approvedOn('2025-03-01'));
    given(...social, ...both)
      .when(municipality('2025-03-20'))
      .thenRecords(municipality('2025-03-20'), approvedOn('2025-03-20'));
  });

  it('is approved without it while both decisions are of before', () => {
    const last = decision('VGZ', '2025-02-28');
    given(...social, both[0])
      .when(last)
      .thenRecords(last, approvedOn('2025-02-28'));
  });

  it('is not approved against a gemeente, until that assesses it anew', () => {
    given(...social, municipality('2025-01-10', 'negative'), both[0])
      .when(both[1])
      .thenRecords(both[1]);
    given(...social, municipality('2025-01-10'), municipality('2025-01-12', 'negative', 'Kampen'), both[0])
      .when(both[1])
      .thenRecords(both[1]);
    const mended = [...social, municipality('2025-01-10', 'negative'), municipality('2025-02-10'), both[0]];
    given(...mended)
      .when(both[1])
      .thenRecords(both[1], approvedOn('2025-03-01'));
  });

  it('is the only one that a gemeente assesses', () => {
    given(...planIntended({ socialDomain: 'no' }))
      .when(municipality('2025-03-01'))
      .thenRefuses('PLAN.NO_SOCIAL_DOMAIN');
    given(...planIntended({ socialDomain: 'no' }), both[0])
      .when(both[1])
      .thenRecords(both[1], approvedOn('2025-03-01'));
    given(...social.slice(0, 4))
      .when(municipality('2025-03-01'))
      .thenRefuses('PLAN.ASSESSMENT_NOT_STARTED', null);
  });
});

describe('an approval that was published without the decisions before it', () => {
  const published = fact('PlanApproved', '2024-11-18');
  const start = fact('PlanAssessmentStarted', '2024-05-10');

  it('takes decisions that are told of late', () => {
    given(...planIntended(), published)
      .when(first)
      .thenRecords(first);
    given(...planIntended(), published, first)
      .when(second)
      .thenRecords(second);
  });

  it('takes no rejection of an insurer before it', () => {
    const no = fact('InsurerDecisionGiven', '2024-10-01', { insurer: 'VGZ', decision: 'rejected' });
    given(...planIntended(), published)
      .when(no)
      .thenRefuses('PLAN.INSURER_REJECTED', 6);
  });

  it('follows the assessment all the same', () =>
    given(...planUnderAssessment().slice(0, 4), published)
      .when(start)
      .thenRefuses('PLAN.ASSESSMENT_NOT_STARTED', 4));
});
