import { describe, expect, it } from '@jest/globals';
import { type BudgetLineEvent, budgetLineDecisions, budgetLineView } from './budget-line.js';
import { date, given, toldOf } from './testing/given.js';

describe('a line of the budget', () => {
  const givenLine = given<BudgetLineEvent>(budgetLineDecisions, 'b1');
  const set: BudgetLineEvent = {
    type: 'BudgetLineSet',
    validFrom: date('2025-07-03'),
    data: { title: 'B1', table: 'azwa-vws-begroting', commitment: 'AZWA-B1' },
  };
  const approved = (year: number): BudgetLineEvent => ({
    type: 'BudgetLineApproved',
    validFrom: date('2025-12-15'),
    data: { year, document: 'Begrotingswet' },
  });
  const spent = (year: number): BudgetLineEvent => ({
    type: 'BudgetLineSpent',
    validFrom: date('2026-04-30'),
    data: { publication: null, year, amount: '100' as never, provisional: 'provisional', dataDate: date('2026-03-31') },
  });

  it('is spent only of a year that the parliament approved', () => {
    givenLine(set).when(spent(2026)).thenRefuses('BUDGET_LINE.NOT_APPROVED');
    givenLine(set, approved(2027)).when(spent(2026)).thenRefuses('BUDGET_LINE.NOT_APPROVED');
    givenLine(set, approved(2026)).when(spent(2026)).thenRecords();
    givenLine().when(approved(2026)).thenRefuses('BUDGET_LINE.NOT_DESCRIBED');
  });

  it('shows of which years something was told; what is not known is not zero', () => {
    expect(budgetLineView('b1', toldOf(set, approved(2026)))).toMatchObject({ years: [{ year: 2026, spent: null }] });
    expect(budgetLineView('b1', toldOf(set, approved(2026), spent(2026)))).toMatchObject({ years: [{ spent: { amount: '100' } }] });
    expect(budgetLineView('b1', [])).toBeNull();
  });
});
