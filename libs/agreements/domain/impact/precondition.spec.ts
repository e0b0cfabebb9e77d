import { describe, expect, it } from '@jest/globals';
import { type PreconditionEvent, preconditionDecisions, preconditionView } from './precondition.js';
import { date, given, toldOf } from './testing/given.js';

describe('a precondition', () => {
  const givenPrecondition = given<PreconditionEvent>(preconditionDecisions, 'scholing');
  const identified: PreconditionEvent = {
    type: 'PreconditionIdentified',
    validFrom: date('2025-07-03'),
    data: { title: 'Scholing', group: null, commitments: ['AZWA-A4'], owner: null },
  };
  const rated = (rating: 'minimal' | 'partly' | 'met', evidence: string | null): PreconditionEvent => ({
    type: 'PreconditionFulfilmentRated',
    validFrom: date('2025-12-01'),
    data: { rating, evidence, ratedBy: 'VWS' },
  });

  it('is rated once it is there, with evidence of what is met', () => {
    givenPrecondition().when(identified).thenRecords();
    givenPrecondition(identified).when(identified).thenRecordsNothing();
    givenPrecondition(identified)
      .when({ ...identified, data: { ...identified.data, title: 'Anders' } })
      .thenRefuses('PRECONDITION.ALREADY_DESCRIBED');
    givenPrecondition().when(rated('minimal', null)).thenRefuses('PRECONDITION.NOT_DESCRIBED');
    givenPrecondition(identified).when(rated('minimal', null)).thenRecords();
    givenPrecondition(identified).when(rated('met', null)).thenRefuses('PRECONDITION.EVIDENCE_NEEDED');
    givenPrecondition(identified).when(rated('partly', 'Er is een programma.')).thenRecords();
  });

  it('is not rated until somebody does: that is not minimal', () => {
    expect(preconditionView('scholing', toldOf(identified))).toMatchObject({ rated: null, source: 'bron 0' });
    expect(preconditionView('scholing', toldOf(identified, rated('met', 'Af.')))).toMatchObject({
      rated: { rating: 'met', on: '2025-12-01' },
    });
    expect(preconditionView('scholing', [])).toBeNull();
  });
});
