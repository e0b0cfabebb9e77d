import { expect } from '@jest/globals';
import { type Fact, PeildatumError } from '@peildatum/kernel';
import { tellBudget } from '../domain/budget.decide.js';
import type { BudgetCode, BudgetEvent } from '../domain/budget.events.js';
import { date, timelineOf } from './facts.js';

export const TODAY = date('2026-06-01');

export const given = (facts: readonly BudgetEvent[], code: BudgetCode = 'transformatiemiddelen') => ({
  when: (fact: BudgetEvent) => outcomeOf(fact, () => tellBudget(code, fact)(timelineOf(facts), TODAY)),
});

/** What may come of telling a fact. */
export const outcomeOf = (fact: Fact, decide: () => readonly unknown[]) => ({
  thenRecords: () => expect(decide()).toEqual([fact]),
  thenRecordsNothing: () => expect(decide()).toEqual([]),
  thenRefuses: (refusal: string, says: RegExp) => {
    const error = thrownBy(decide);
    expect([error.code, error.kind]).toEqual([refusal, 'conflict']);
    expect(error.message).toMatch(says);
    return error;
  },
});

export function thrownBy(run: () => unknown): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
