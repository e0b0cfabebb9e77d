import { describe, it } from '@jest/globals';
import { approvedToets, euro, fact, planApproved, planUnderAssessment } from '../testing/dossier.facts.js';
import { given } from '../testing/dossier.scenario.js';

const submitted = fact('SnelleToetsSubmitted', '2024-01-10');
const started = fact('SnelleToetsAssessmentStarted', '2024-01-20');
const requested = fact('SnelleToetsInformationRequested', '2024-02-01');
const provisional = fact('SnelleToetsProvisionallyRejected', '2024-02-10');
const rejected = fact('SnelleToetsRejected', '2024-02-10');

describe('the submission of a snelle toets', () => {
  it('opens the dossier, once', () => {
    given().when(submitted).thenRecords(submitted);
    given(submitted).when(submitted).thenRecords();
    given(submitted).when(fact('SnelleToetsSubmitted', '2024-03-01')).thenRefuses('TOETS.ALREADY_SUBMITTED', 0);
  });

  it('stands in the dossier of its own code', () =>
    given().when(submitted, 'ST-9999').thenRefuses('TOETS.OTHER_CODE', undefined, 'hoort bij snelle toets ST-0123 en niet bij ST-9999'));

  it('must come before any step', () => {
    given().when(started).thenRefuses('TOETS.NOT_FOUND');
    given(submitted).when(fact('SnelleToetsAssessmentStarted', '2024-01-09')).thenRefuses('TOETS.NOT_YET_SUBMITTED', 0);
  });
});

describe('the intake', () => {
  const late = fact('SnelleToetsSubmitted', '2025-07-01');
  const exception = fact('IntakeExceptionGranted', '2025-06-20');

  it('takes nothing new from the very day on which it closed', () => {
    given().whileClosedFrom('2025-07-01').when(late).thenRefuses('INTAKE.CLOSED', undefined, 'Sinds 2025-07-01');
    given().whileClosedFrom('2025-07-02').when(late).thenRecords(late);
  });

  it('takes what was announced to the coordinating insurer before it', () => {
    given(exception).whileClosedFrom('2025-07-01').when(late).thenRecords(late);
    given(exception)
      .whileClosedFrom('2025-07-01')
      .when(fact('SnelleToetsSubmitted', '2025-07-01', { insurer: 'CZ' }))
      .thenRefuses('INTAKE.CLOSED');
    given(fact('IntakeExceptionGranted', '2025-07-02')).whileClosedFrom('2025-07-01').when(late).thenRefuses('INTAKE.CLOSED');
  });

  it('leaves a resubmission alone: the dossier is not new', () => {
    const resubmitted = fact('SnelleToetsResubmitted', '2025-08-01');
    given(submitted, started, provisional).whileClosedFrom('2025-07-01').when(resubmitted).thenRecords(resubmitted);
  });

  it('makes no exception for what was submitted already', () => {
    given(submitted).when(fact('IntakeExceptionGranted', '2024-01-11')).thenRefuses('TOETS.EXCEPTION_TOO_LATE', 0);
    given().when(exception).thenRecords(exception);
  });

  it('is looked at again when a correction moves a submission or takes its exception away', () => {
    given(submitted).whileClosedFrom('2025-07-01').whenCorrecting(0, late).thenRefuses('INTAKE.CLOSED');
    given(exception, late).whileClosedFrom('2025-07-01').whenCorrecting(0, null).thenRefuses('INTAKE.CLOSED');
    given(exception, late).whileClosedFrom('2025-07-01').whenCorrecting(1, fact('SnelleToetsSubmitted', '2025-06-30')).thenRecords({});
  });

  it('does not hold back the steps of a snelle toets that stood before the closing was told', () => {
    const start = fact('SnelleToetsAssessmentStarted', '2025-07-10');
    given(late).whileClosedFrom('2025-07-01').when(start).thenRecords(start);
  });
});

const MISSING = /_NOT_STARTED$|\.NO_|\.NOT_/;

describe('the assessment of a snelle toets', () => {
  it('goes step by step', () => {
    given(submitted).when(started).thenRecords(started);
    given(submitted, started).when(requested).thenRecords(requested);
    const provided = fact('SnelleToetsInformationProvided', '2024-02-05');
    given(submitted, started, requested).when(provided).thenRecords(provided);
    const approved = fact('SnelleToetsApproved', '2024-02-10');
    given(submitted, started, requested, provided).when(approved).thenRecords(approved);
  });

  it.each([
    ['information before the start', [submitted], requested, 'TOETS.ASSESSMENT_NOT_STARTED'],
    ['approval before the start', [submitted], fact('SnelleToetsApproved', '2024-02-10'), 'TOETS.ASSESSMENT_NOT_STARTED'],
    ['rejection before the start', [submitted], rejected, 'TOETS.ASSESSMENT_NOT_STARTED'],
    ['a provisional rejection before the start', [submitted], provisional, 'TOETS.ASSESSMENT_NOT_STARTED'],
    ['a second start', [submitted, started], fact('SnelleToetsAssessmentStarted', '2024-02-01'), 'TOETS.ASSESSMENT_STARTED'],
    [
      'a second question',
      [submitted, started, requested],
      fact('SnelleToetsInformationRequested', '2024-02-02'),
      'TOETS.INFORMATION_OUTSTANDING',
    ],
    [
      'an answer without a question',
      [submitted, started],
      fact('SnelleToetsInformationProvided', '2024-02-05'),
      'TOETS.NO_INFORMATION_REQUESTED',
    ],
    [
      'approval while a question is open',
      [submitted, started, requested],
      fact('SnelleToetsApproved', '2024-02-10'),
      'TOETS.INFORMATION_OUTSTANDING',
    ],
    [
      'a resubmission of what was not rejected',
      [submitted, started],
      fact('SnelleToetsResubmitted', '2024-02-10'),
      'TOETS.NOT_PROVISIONALLY_REJECTED',
    ],
    [
      'a resubmission of what was rejected for good',
      [submitted, started, rejected],
      fact('SnelleToetsResubmitted', '2024-03-01'),
      'TOETS.NOT_PROVISIONALLY_REJECTED',
    ],
    [
      'a step after a provisional rejection',
      [submitted, started, provisional],
      fact('SnelleToetsApproved', '2024-03-01'),
      'TOETS.PROVISIONALLY_REJECTED',
    ],
    ['a step after a rejection', [submitted, started, rejected], fact('SnelleToetsApproved', '2024-03-01'), 'TOETS.REJECTED'],
    ['a step after the approval', approvedToets(), fact('SnelleToetsRejected', '2024-03-01'), 'TOETS.APPROVED'],
    ['a step after the withdrawal', [submitted, fact('SnelleToetsWithdrawn', '2024-01-15')], started, 'TOETS.WITHDRAWN'],
  ] as const)('refuses %s, and names what is in the way', (_what, facts, told, code) =>
    given(...facts)
      .when(told)
      .thenRefuses(code, MISSING.test(code) ? null : facts.length - 1),
  );

  it('rejects for want of an answer', () => given(submitted, started, requested).when(rejected).thenRecords(rejected));

  it('rejects provisionally with the points to mend', () => {
    given(submitted, started).when(provisional).thenRecords(provisional);
    given(submitted, started)
      .when(fact('SnelleToetsProvisionallyRejected', '2024-02-10', { points: [] }))
      .thenRefuses('TOETS.NO_POINTS');
  });

  it('takes a resubmission after a provisional rejection, or rejects for good', () => {
    const resubmitted = fact('SnelleToetsResubmitted', '2024-03-01', { requested: euro(500) });
    given(submitted, started, provisional).when(resubmitted).thenRecords(resubmitted);
    const startedAgain = fact('SnelleToetsAssessmentStarted', '2024-03-10');
    given(submitted, started, provisional, resubmitted).when(startedAgain).thenRecords(startedAgain);
    const forGood = fact('SnelleToetsRejected', '2024-03-01');
    given(submitted, started, provisional).when(forGood).thenRecords(forGood);
  });

  it('goes on with any step from where the sources do not say how it stands', () => {
    const unknown = fact('SnelleToetsStatusNotPublished', '2024-03-01');
    given(submitted, started, rejected).when(unknown).thenRecords(unknown);
    for (const type of [
      'SnelleToetsApproved',
      'SnelleToetsInformationProvided',
      'SnelleToetsResubmitted',
      'SnelleToetsRejected',
    ] as const) {
      const step = fact(type, '2024-04-01');
      given(submitted, started, rejected, unknown).when(step).thenRecords(step);
    }
  });
});

describe('a step that is told late', () => {
  const approved = approvedToets();

  it('takes its own place', () => {
    const [first, , last] = approved as [typeof submitted, typeof started, typeof started];
    given(first, fact('SnelleToetsAssessmentStarted', '2024-01-20'), last).when(requested).thenRefuses('TOETS.INFORMATION_OUTSTANDING', 2);
    const provided = fact('SnelleToetsInformationProvided', '2024-02-05');
    given(submitted, started, requested, provided, last)
      .when(fact('SnelleToetsInformationRequested', '2024-02-07'))
      .thenRefuses('TOETS.INFORMATION_OUTSTANDING', 4);
  });
});

describe('the withdrawal of a snelle toets', () => {
  const withdrawn = fact('SnelleToetsWithdrawn', '2025-01-01');

  it('may come at any stage before a plan', () => {
    for (const facts of [[submitted], [submitted, started, requested], [submitted, started, provisional], approvedToets()])
      given(...facts)
        .when(withdrawn)
        .thenRecords(withdrawn);
  });

  it('is refused of what is closed', () => {
    given(submitted, started, rejected).when(withdrawn).thenRefuses('TOETS.REJECTED', 2);
    given(submitted, fact('SnelleToetsWithdrawn', '2024-02-01')).when(withdrawn).thenRefuses('TOETS.WITHDRAWN', 1);
  });

  it('is refused under a plan, until that is withdrawn', () => {
    given(...planUnderAssessment())
      .when(withdrawn)
      .thenRefuses('TOETS.HAS_PLAN', 3);
    given(...planApproved())
      .when(withdrawn)
      .thenRefuses('TOETS.PLAN_DECIDED', 8);
    given(...planUnderAssessment(), fact('PlanRejected', '2024-06-01'))
      .when(withdrawn)
      .thenRefuses('TOETS.PLAN_DECIDED', 5);
    given(...planUnderAssessment())
      .when(fact('SnelleToetsStatusNotPublished', '2025-01-01'))
      .thenRefuses('TOETS.HAS_PLAN');
    given(...planUnderAssessment(), fact('PlanWithdrawn', '2024-06-01'))
      .when(withdrawn)
      .thenRecords(withdrawn);
  });
});
