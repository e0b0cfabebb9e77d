import { describe, it } from '@jest/globals';
import { approvedToets, fact, planApproved, planIntended, planUnderAssessment } from '../testing/dossier.facts.js';
import { given } from '../testing/dossier.scenario.js';

const plan = fact('PlanSubmitted', '2024-05-01');
const second = (date: string) => fact('PlanSubmitted', date, { plan: 'ST-0123.2' });
const third = (date: string) => fact('PlanSubmitted', date, { plan: 'ST-0123.3' });
const rejected = fact('PlanRejected', '2024-06-01');
const withdrawn = fact('PlanWithdrawn', '2024-06-01');

const MISSING = /_NOT_STARTED$|\.NO_/;

describe('the submission of a plan', () => {
  it('rests on an approved snelle toets', () => {
    given(...approvedToets())
      .when(plan)
      .thenRecords(plan);
    given(...approvedToets().slice(0, 2))
      .when(plan)
      .thenRefuses('PLAN.TOETS_NOT_APPROVED', null);
    given(...approvedToets())
      .when(fact('PlanSubmitted', '2024-02-09'))
      .thenRefuses('PLAN.TOETS_NOT_APPROVED', 2);
    given(...approvedToets(), fact('SnelleToetsWithdrawn', '2024-03-01'))
      .when(plan)
      .thenRefuses('PLAN.TOETS_NOT_APPROVED', 3);
    given(...approvedToets(), fact('SnelleToetsStatusNotPublished', '2024-03-01'))
      .when(plan)
      .thenRefuses('PLAN.TOETS_NOT_APPROVED', 3);
    given().when(plan).thenRefuses('TOETS.NOT_FOUND');
  });

  it('stands in the dossier of its snelle toets, under the next number', () => {
    given(...approvedToets())
      .when(fact('PlanSubmitted', '2024-05-01', { plan: 'ST-0124.1' }))
      .thenRefuses('TOETS.OTHER_CODE');
    given(...approvedToets())
      .when(second('2024-05-01'))
      .thenRefuses('PLAN.OTHER_NUMBER', null, 'ST-0123.1');
    given(...approvedToets(), plan)
      .when(fact('PlanSubmitted', '2024-05-02'))
      .thenRefuses('PLAN.ALREADY_SUBMITTED', 3);
    given(...approvedToets(), plan)
      .when(plan)
      .thenRecords();
  });

  it('is one at a time', () => {
    for (const facts of [
      [...approvedToets(), plan],
      planUnderAssessment(),
      planIntended(),
      [...planUnderAssessment(), fact('PlanStatusNotPublished', '2024-06-01')],
    ])
      given(...facts)
        .when(second('2024-12-01'))
        .thenRefuses('PLAN.UNDER_WAY', 3);
    given(...planApproved())
      .when(second('2024-12-01'))
      .thenRefuses('PLAN.EARLIER_APPROVED', 8);
  });

  it('may follow a withdrawal, or one rejection', () => {
    given(...planUnderAssessment(), withdrawn)
      .when(second('2024-12-01'))
      .thenRecords(second('2024-12-01'));
    given(...planUnderAssessment(), rejected)
      .when(second('2024-12-01'))
      .thenRecords(second('2024-12-01'));
  });

  it('may not follow a second rejection', () => {
    const twice = [
      ...planUnderAssessment(),
      rejected,
      second('2024-07-01'),
      fact('PlanAssessmentStarted', '2024-07-02', { plan: 'ST-0123.2' }),
      fact('PlanRejected', '2024-08-01', { plan: 'ST-0123.2' }),
    ];
    given(...twice)
      .when(third('2024-12-01'))
      .thenRefuses('PLAN.REJECTED_TWICE', 8);
  });

  it('names at least two insurers, each once', () => {
    const by = (insurers: string[] | null) => fact('PlanSubmitted', '2024-05-01', { insurers });
    given(...approvedToets())
      .when(by(null))
      .thenRecords(by(null));
    for (const insurers of [[], ['VGZ'], ['VGZ', 'VGZ']])
      given(...approvedToets())
        .when(by(insurers))
        .thenRefuses('PLAN.TWO_INSURERS');
  });

  it('answers every condition of the self-assessment once', () => {
    const answering = (...conditions: number[]) =>
      fact('PlanSubmitted', '2024-05-01', {
        selfAssessment: conditions.map((condition) => ({ condition, met: 'yes', explanation: null })),
      });
    const whole = answering(1, 2, 3, 4, 5, 6, 7, 8);
    given(...approvedToets())
      .when(whole)
      .thenRecords(whole);
    given(...approvedToets())
      .when(answering(1, 2, 3, 4, 5, 6, 7))
      .thenRefuses('PLAN.SELF_ASSESSMENT_INCOMPLETE');
    given(...approvedToets())
      .when(answering(1, 2, 3, 4, 5, 6, 7, 7))
      .thenRefuses('PLAN.SELF_ASSESSMENT_INCOMPLETE');
  });
});

describe('the assessment of a plan', () => {
  const requested = fact('PlanInformationRequested', '2024-06-01');
  const provided = fact('PlanInformationProvided', '2024-06-10');

  it('goes step by step', () => {
    given(...approvedToets(), plan)
      .when(fact('PlanAssessmentStarted', '2024-05-10'))
      .thenRecords({});
    given(...planUnderAssessment())
      .when(requested)
      .thenRecords(requested);
    given(...planUnderAssessment(), requested)
      .when(provided)
      .thenRecords(provided);
    given(...planUnderAssessment(), requested)
      .when(fact('PlanRejected', '2024-07-01'))
      .thenRecords({});
  });

  it.each([
    ['information before the start', [...approvedToets(), plan], requested, 'PLAN.ASSESSMENT_NOT_STARTED'],
    [
      'an intended decision before the start',
      [...approvedToets(), plan],
      fact('PlanDecisionIntended', '2024-06-01'),
      'PLAN.ASSESSMENT_NOT_STARTED',
    ],
    ['a rejection before the start', [...approvedToets(), plan], rejected, 'PLAN.ASSESSMENT_NOT_STARTED'],
    ['a second start', planUnderAssessment(), fact('PlanAssessmentStarted', '2024-06-01'), 'PLAN.ASSESSMENT_STARTED'],
    [
      'a second question',
      [...planUnderAssessment(), requested],
      fact('PlanInformationRequested', '2024-06-02'),
      'PLAN.INFORMATION_OUTSTANDING',
    ],
    ['an answer without a question', planUnderAssessment(), provided, 'PLAN.NO_INFORMATION_REQUESTED'],
    [
      'an intended decision while a question is open',
      [...planUnderAssessment(), requested],
      fact('PlanDecisionIntended', '2024-07-01'),
      'PLAN.INFORMATION_OUTSTANDING',
    ],
    ['a question after the intended decision', planIntended(), fact('PlanInformationRequested', '2024-09-20'), 'PLAN.DECISION_INTENDED'],
    ['a step after the approval', planApproved(), fact('PlanRejected', '2024-12-01'), 'PLAN.APPROVED'],
    ['a withdrawal after the approval', planApproved(), fact('PlanWithdrawn', '2024-12-01'), 'PLAN.APPROVED'],
    ['an unknown status after the approval', planApproved(), fact('PlanStatusNotPublished', '2024-12-01'), 'PLAN.APPROVED'],
    ['a withdrawal after the rejection', [...planUnderAssessment(), rejected], fact('PlanWithdrawn', '2024-12-01'), 'PLAN.REJECTED'],
    ['a second withdrawal', [...planUnderAssessment(), withdrawn], fact('PlanWithdrawn', '2024-12-01'), 'PLAN.WITHDRAWN'],
  ] as const)('refuses %s, and names what is in the way', (_what, facts, told, code) =>
    given(...facts)
      .when(told)
      .thenRefuses(code, MISSING.test(code) ? null : facts.length - 1),
  );

  it('goes on with any step from where the sources do not say how it stands', () => {
    const unknown = fact('PlanStatusNotPublished', '2024-07-01');
    given(...planUnderAssessment(), rejected)
      .when(unknown)
      .thenRecords(unknown);
    for (const type of ['PlanDecisionIntended', 'PlanRejected', 'PlanInformationProvided', 'PlanWithdrawn'] as const)
      given(...planUnderAssessment(), unknown)
        .when(fact(type, '2024-08-01'))
        .thenRecords({ type });
  });

  it('is of a plan that there is, on a date on which it is there', () => {
    given(...planUnderAssessment())
      .when(fact('PlanWithdrawn', '2024-06-01', { plan: 'ST-0123.2' }))
      .thenRefuses('PLAN.NOT_FOUND');
    given(...planUnderAssessment())
      .when(fact('PlanWithdrawn', '2024-04-30'))
      .thenRefuses('PLAN.NOT_YET_SUBMITTED', 3);
  });
});
