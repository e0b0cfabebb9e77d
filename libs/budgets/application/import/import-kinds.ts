import { decidedBy, type ImportFields, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { InvalidInput } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { tellBudget } from '../../domain/budget.decide.js';
import { BUDGET_CODE, budgetStream } from '../../domain/budget.events.js';
import { BUDGET_RIGHTS } from '../budget-rights.js';
import { BUDGET_FACTS, type WrittenFact } from '../input/budget-facts.js';

const onBudget =
  ({ input, factOf, lists }: WrittenFact): ImportKind =>
  ({ budget, ...fields }) => {
    if (typeof budget !== 'string' || !BUDGET_CODE.test(budget))
      throw new InvalidInput([
        {
          code: 'INPUT.FIELD',
          kind: 'invalid',
          field: 'budget',
          message: 'budget: noem de code van het budget, zoals transformatiemiddelen',
        },
      ]);
    const fact = factOf(validateInput(input, fromCells(fields, lists)));
    return decidedBy({ stream: budgetStream(budget), rights: BUDGET_RIGHTS, fact }, tellBudget(budget, fact));
  };

/** The kinds of rows of budgets, by the word in the column `soort`. */
export const budgetImportKinds: ImportKinds = Object.fromEntries(
  Object.entries(BUDGET_FACTS).map(([soort, written]) => [soort, onBudget(written)]),
);

function fromCells(fields: ImportFields, lists: readonly string[]): ImportFields {
  const listed = lists.flatMap((field) => (typeof fields[field] === 'string' ? [[field, listOf(fields[field])] as const] : []));
  const causes = typeof fields.oorzaken === 'string' ? { oorzaken: listOf(fields.oorzaken).map(causeOf) } : {};
  return { ...fields, ...Object.fromEntries(listed), ...causes };
}

const listOf = (cell: string): string[] => cell.split(';').map((item) => item.trim());

/** `Indexatie = 12,5 mln`, or the cause alone where no part was published. */
function causeOf(text: string): { readonly oorzaak: string; readonly bedrag?: string } {
  const [oorzaak = '', bedrag] = text.split('=').map((part) => part.trim());
  return bedrag === undefined ? { oorzaak } : { oorzaak, bedrag };
}
