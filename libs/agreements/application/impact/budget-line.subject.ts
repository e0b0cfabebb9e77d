import { type Fact, InvalidInput } from '@peildatum/kernel';
import type { ListedCheck } from '@peildatum/platform';
import { subjectOf } from '@peildatum/subjects';
import { budgetLines } from '../../domain/impact/budget-line.js';
import { commitmentsStand } from './commitments-stand.js';

/** A line has the key of its row, in a table that stands. */
const rowStands = (table: string, row: string): ListedCheck => ({
  streams: [`kadertabel-${table}`],
  assert: (timelineOf) => {
    const tables = timelineOf(`kadertabel-${table}`).facts.map(
      ({ data }: Fact) => data as { readonly rows?: readonly { readonly key: string }[] },
    );
    if (tables.at(-1)?.rows?.some(({ key }) => key === row)) return;
    const message = `kadertabel: ${table} heeft geen regel ${row}; neem de sleutel over uit de kadertabel.`;
    throw new InvalidInput([{ code: 'BUDGET_LINE.ROW_UNKNOWN', kind: 'invalid', field: 'kadertabel', message }]);
  },
});

/** A line of the budget of VWS by which a commitment is paid. */
export const budgetLine = subjectOf(budgetLines, {
  name: 'begrotingspost',
  example: 'overig',
  // In a file its table may stand beside it, and is told before it.
  looksAt: (told) => (told?.type === 'BudgetLineSet' ? [`kadertabel-${told.data.table}`] : []),
  requires: (told, code) =>
    told.type === 'BudgetLineSet'
      ? [rowStands(told.data.table, code), commitmentsStand('afspraak', told.data.commitment === null ? [] : [told.data.commitment])]
      : [],
  telling: 'record-agreement',
  correcting: 'correct-agreement',
  readModel: 'begrotingsposten',
  table: 'budget_line_fact',
});
