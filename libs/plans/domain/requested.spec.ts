import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { approvedToets, euro, fact, planApproved } from '../testing/dossier.facts.js';
import { given, recordedAs } from '../testing/dossier.scenario.js';
import type { DossierEvent } from './dossier.events.js';
import { foldDossier } from './dossier.fold.js';

const submitted = fact('SnelleToetsSubmitted', '2024-01-10');
const asked = fact('SnelleToetsAmountRequested', '2024-02-01');
const planAsked = fact('PlanAmountRequested', '2024-11-01');
const on = (facts: readonly DossierEvent[], date: string) => foldDossier(recordedAs(facts, 0), date as CalendarDate);

describe('what is asked, told after the submission', () => {
  it('is recorded of a snelle toets whatever its status, and said twice is said once', () => {
    given(submitted).when(asked).thenRecords(asked);
    given(submitted, asked).when(asked).thenRecords();
    given(...approvedToets())
      .when(fact('SnelleToetsAmountRequested', '2024-03-01'))
      .thenRecords({});
    given(submitted, fact('SnelleToetsWithdrawn', '2024-01-20')).when(asked).thenRecords(asked);
  });

  it('is not recorded of what was not submitted then', () => {
    given().when(asked).thenRefuses('TOETS.NOT_FOUND');
    given(submitted).when(fact('SnelleToetsAmountRequested', '2024-01-09')).thenRefuses('TOETS.NOT_YET_SUBMITTED', 0);
    given(...approvedToets())
      .when(planAsked)
      .thenRefuses('PLAN.NOT_FOUND');
    given(...planApproved())
      .when(fact('PlanAmountRequested', '2024-04-30'))
      .thenRefuses('PLAN.NOT_YET_SUBMITTED');
  });

  it('says an amount again that was asked before another one, also on one date', () => {
    const other = fact('SnelleToetsAmountRequested', '2024-02-01', { requested: euro(800) });
    given(submitted, asked, other).when(asked).thenRecords(asked);
  });

  it('holds from its date, and leaves the status as it was', () => {
    const facts = [
      submitted,
      fact('SnelleToetsAssessmentStarted', '2024-01-20'),
      fact('SnelleToetsProvisionallyRejected', '2024-01-25'),
      asked,
    ];
    expect(on(facts, '2024-01-31')?.toets).toMatchObject({ requested: null, provisionallyRejected: true });
    expect(on(facts, '2024-02-01')?.toets).toMatchObject({
      requested: euro(700),
      status: 'rejected',
      statusSince: '2024-01-25',
      provisionallyRejected: true,
    });
  });

  it('changes nothing of what a plan was approved for', () => {
    const facts = [...planApproved(), planAsked];
    given(...planApproved())
      .when(planAsked)
      .thenRecords(planAsked);
    expect(on(facts, '2024-10-31')?.plans[0]).toMatchObject({ requested: euro(600) });
    expect(on(facts, '2024-11-01')?.plans[0]).toMatchObject({ requested: euro(500), status: 'approved', statusSince: '2024-10-15' });
    expect(on(facts, '2024-11-01')?.plans[0]?.terms).toEqual(on(facts, '2024-10-31')?.plans[0]?.terms);
  });
});
