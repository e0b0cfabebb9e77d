import { expect } from '@jest/globals';
import { type Decide, type Fact, NOTHING_BESIDE, PeildatumError } from '@peildatum/kernel';
import { tellInstitution } from '../domain/institution/institution.decide.js';
import { tellNorm } from '../domain/norm.decide.js';
import type { InstitutionEvent, NormEvent, TrancheEvent } from '../domain/norm.events.js';
import { trancheDecisions } from '../domain/tranche/tranche.rules.js';
import { date, INSTITUTIONS, INTERVENTIONS, timelineOf } from './facts.js';

export const TODAY = date('2027-06-01');

const given =
  <F extends Fact>(subject: string, decisionOf: (fact: F) => Decide<F>) =>
  (facts: readonly F[]) => ({
    when: (fact: F) => {
      const decide = () => decisionOf(fact)(timelineOf(facts), TODAY);
      return {
        thenRecords: () => expect(decide()).toEqual([fact]),
        thenRecordsNothing: () => expect(decide()).toEqual([]),
        thenRefuses: (refusal: string, says: RegExp) => {
          const error = thrownBy(decide);
          expect([error.code, error.kind]).toEqual([`${subject}.${refusal}`, 'conflict']);
          expect(error.message).toMatch(says);
        },
      };
    },
  });

/** What is known of other streams is in facts.ts. */
export const givenNorm = given<NormEvent>('NORM', (fact) => tellNorm(fact, INSTITUTIONS));
export const givenInstitution = given<InstitutionEvent>('INSTITUTION', (fact) => tellInstitution('a', fact, INTERVENTIONS));
export const givenTranche = given<TrancheEvent>('TRANCHE', (fact) => trancheDecisions.tell('1', fact, NOTHING_BESIDE));

export function thrownBy(run: () => unknown): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
