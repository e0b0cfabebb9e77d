import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import fc from 'fast-check';
import { toetsOfPlan } from './codes.js';
import { currentPlans, funnelOf } from './funnel.js';
import { quarterOf } from './quarter.js';
import { PLAN_STATUSES, type PlanStatus, TOETS_STATUSES, type ToetsStatus } from './statuses.js';

const toets = (code: string, status: ToetsStatus = 'approved') => ({ code, status });
const plan = (code: string, status: PlanStatus) => ({ code, toets: toetsOfPlan(code), status });

describe('the funnel', () => {
  it('counts an approved snelle toets with a plan, a rejected one included', () => {
    const funnel = funnelOf(
      [toets('A'), toets('B'), toets('C'), toets('D', 'submitted')],
      [plan('A.1', 'rejected'), plan('B.1', 'approved')],
    );
    expect(funnel).toEqual({ approved: ['A', 'B', 'C'], inDevelopment: ['C'], submitted: ['A', 'B'] });
  });

  it('sends a snelle toets back when its plan is withdrawn', () =>
    expect(funnelOf([toets('A')], [plan('A.1', 'withdrawn')])).toEqual({ approved: ['A'], inDevelopment: ['A'], submitted: [] }));

  it('counts a snelle toets once, by its newest plan', () => {
    const plans = [
      plan('A.1', 'rejected'),
      plan('A.2', 'submitted'),
      plan('B.10', 'submitted'),
      plan('B.9', 'rejected'),
      plan('C.1', 'rejected'),
      plan('C.2', 'withdrawn'),
    ];
    expect(funnelOf([toets('A')], plans).submitted).toEqual(['A']);
    expect(currentPlans(plans).map(({ code }) => code)).toEqual(['A.2', 'B.10', 'C.1']);
  });

  it('adds up, and counts each once, whatever the register holds', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D');
    const toetsen = fc.uniqueArray(fc.record({ code, status: fc.constantFrom(...TOETS_STATUSES) }), { selector: (each) => each.code });
    const plans = fc.uniqueArray(
      fc
        .tuple(code, fc.integer({ min: 1, max: 12 }), fc.constantFrom(...PLAN_STATUSES))
        .map(([own, n, status]) => plan(`${own}.${n}`, status)),
      { selector: (each) => each.code },
    );
    fc.assert(
      fc.property(toetsen, plans, (those, on) => {
        const { approved, inDevelopment, submitted } = funnelOf(those, on);
        expect([...inDevelopment, ...submitted].sort()).toEqual([...approved].sort());
        const current = currentPlans(on).map((each) => each.toets);
        expect(new Set(current).size).toBe(current.length);
      }),
    );
  });
});

describe('a quarter', () => {
  it.each([
    ['2024-01-01', '2024-Q1'],
    ['2024-03-31', '2024-Q1'],
    ['2024-04-01', '2024-Q2'],
    ['2024-09-30', '2024-Q3'],
    ['2024-11-18', '2024-Q4'],
  ])('of %s is %s', (date, quarter) => expect(quarterOf(date as CalendarDate)).toBe(quarter));
});
