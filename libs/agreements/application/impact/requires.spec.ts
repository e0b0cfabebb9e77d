import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Fact, Timeline } from '@peildatum/kernel';
import { budgetLine } from './budget-line.subject.js';
import { commitmentsStand } from './commitments-stand.js';

const on = '2025-07-03' as CalendarDate;
const beside =
  (streams: Readonly<Record<string, unknown>>) =>
  (stream: string): Timeline<Fact> => {
    const nothing = Timeline.of<Fact>([]);
    return stream in streams ? nothing.with({ type: 'Told', validFrom: on, data: streams[stream] } as Fact) : nothing;
  };

describe('a commitment that is named', () => {
  const check = commitmentsStand('afspraken', ['AZWA-A1', 'AZWA-Q9']);

  it('stands in the register', () => {
    expect(check.streams).toEqual(['afspraak-AZWA-A1', 'afspraak-AZWA-Q9']);
    expect(() => check.assert(beside({ 'afspraak-AZWA-A1': {} }))).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ code: 'COMMITMENT.UNKNOWN', field: 'afspraken', message: expect.stringMatching(/AZWA-Q9/) })],
      }),
    );
    expect(() => check.assert(beside({ 'afspraak-AZWA-A1': {}, 'afspraak-AZWA-Q9': {} }))).not.toThrow();
  });
});

it('a line of the budget is a row of its table', () => {
  const set: Fact = { type: 'BudgetLineSet', validFrom: on, data: { title: 'B1', table: 'begroting', commitment: null } };
  const [row] = budgetLine.requires?.(set as never, 'b1') ?? [];
  expect(row?.streams).toEqual(['kadertabel-begroting']);
  expect(() => row?.assert(beside({ 'kadertabel-begroting': { rows: [{ key: 'b1' }] } }))).not.toThrow();
  for (const streams of [{}, { 'kadertabel-begroting': { rows: [{ key: 'b2' }] } }])
    expect(() => row?.assert(beside(streams))).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: 'BUDGET_LINE.ROW_UNKNOWN', field: 'kadertabel' })] }),
    );
});
