import {
  AHEAD,
  amount,
  type CalendarDate,
  type Cents,
  correctionEvent,
  event,
  type FactsOf,
  schema,
  streams,
  type ToldFact,
  told,
  toldOf,
} from '@peildatum/kernel';
import { type CommitmentCode, commitment, factsIn, followed, ofType, sourceOf } from './followed.js';

const { object, text, nullable, oneOf, count, date, matching } = schema;
const CODE = /^[a-z0-9][a-z0-9-]{0,79}$/;

/**
 * A line of the budget of VWS by which a commitment is paid; the stream is `begrotingspost-<row>`. How much was set aside for it stands in
 * its row of the table of the agreement, and is not told here again.
 */
export const budgetLineEvents = {
  BudgetLineSet: event(
    'begrotingspost',
    object({ title: text(300), table: matching(CODE, 'de code van een kadertabel'), commitment: nullable(commitment()) }),
    told('line'),
    AHEAD,
  ),
  /** Until then a year is "onder voorbehoud van parlementaire goedkeuring" (004 r. 7266-7268). */
  BudgetLineApproved: event(
    'parlementaire goedkeuring van een begrotingspost',
    object({ year: count(), document: text(200) }),
    toldOf('approved', ({ year }) => year),
    AHEAD,
  ),
  BudgetLineSpent: event(
    'uitgave van een begrotingspost',
    object({
      publication: nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie')),
      year: count(),
      amount: amount(),
      provisional: oneOf('provisional', 'definitive'),
      dataDate: date<CalendarDate>(),
    }),
    toldOf('spent', ({ year }) => year),
  ),
  BudgetLineCorrected: correctionEvent(),
} as const;
export type BudgetLineEvent = Exclude<FactsOf<typeof budgetLineEvents>, { type: 'BudgetLineCorrected' }>;
export const budgetLineStreams = streams('begrotingspost', CODE);

export const { decisions: budgetLineDecisions, notFound: budgetLineNotFound } = followed<BudgetLineEvent>({
  events: budgetLineEvents,
  correctedBy: 'BudgetLineCorrected',
  prefix: 'BUDGET_LINE',
  words: { one: 'Begrotingspost', list: 'begrotingsposten' },
  opens: 'BudgetLineSet',
  rule: (before, fact, refuse) => {
    if (fact.type !== 'BudgetLineSpent') return;
    if (!ofType(before, 'BudgetLineApproved').some(({ data }) => data.year === fact.data.year))
      throw refuse('NOT_APPROVED', `${fact.data.year} is nog onder voorbehoud van parlementaire goedkeuring; leg die eerst vast.`);
  },
});

export interface BudgetLineView {
  readonly code: string;
  readonly title: string;
  readonly table: string;
  readonly commitment: CommitmentCode | null;
  readonly since: CalendarDate;
  /** Of the years of which something was told; every other year waits for the parliament. */
  readonly years: readonly {
    readonly year: number;
    /** Null: not yet. */
    readonly approved: { readonly document: string; readonly on: CalendarDate } | null;
    readonly spent: { readonly amount: Cents; readonly provisional: 'provisional' | 'definitive'; readonly dataDate: CalendarDate } | null;
  }[];
  readonly source: string | null;
}

export function budgetLineView(code: string, told: readonly ToldFact<BudgetLineEvent>[]): BudgetLineView | null {
  const facts = factsIn(told);
  const line = ofType(facts, 'BudgetLineSet').at(-1);
  if (line === undefined) return null;
  const approved = new Map(
    ofType(facts, 'BudgetLineApproved').map(({ data, validFrom }) => [data.year, { document: data.document, on: validFrom }]),
  );
  const spent = new Map(ofType(facts, 'BudgetLineSpent').map(({ data }) => [data.year, data]));
  const years = [...new Set([...approved.keys(), ...spent.keys()])].toSorted((a, b) => a - b);
  return {
    code,
    ...line.data,
    since: line.validFrom,
    years: years.map((year) => {
      const told = spent.get(year);
      return {
        year,
        approved: approved.get(year) ?? null,
        spent: told ? { amount: told.amount, provisional: told.provisional, dataDate: told.dataDate } : null,
      };
    }),
    source: sourceOf(told, 'BudgetLineSet'),
  };
}
