import {
  AHEAD,
  type CalendarDate,
  type Cents,
  type FactsIn,
  factKind,
  field,
  streams,
  type ToldFact,
  told,
  toldBy,
} from '@peildatum/kernel';
import { type CommitmentCode, commitment, factsIn, followed, name, ofType, publication, since, sourceOf } from './followed.js';

const { choice, date, euro, orNull, text, year } = field;
const CODE = /^[a-z0-9][a-z0-9-]{0,79}$/;

export const UITGAVE_WORDS = { provisional: 'voorlopig', definitive: 'definitief' } as const;

/**
 * A line of the budget of VWS by which a commitment is paid; the stream is `begrotingspost-<row>`. How much was set aside for it stands in
 * its row of the table of the agreement, and is not told here again.
 */
const kinds = {
  begrotingspost: factKind('BudgetLineSet', {
    name: 'begrotingspost',
    description: 'Een afspraak wordt betaald uit een regel van de begroting.',
    tells: told('line'),
    ...AHEAD,
    fields: {
      validFrom: since(),
      title: text('titel', 300, 'Hoe de post heet.'),
      table: field.code(
        'kadertabel',
        CODE,
        'de code van een kadertabel',
        'De kadertabel met haar bedragen; de code van de post is de sleutel van haar regel daarin.',
        'azwa-vws-begroting',
      ),
      commitment: orNull(commitment('De afspraak die ermee betaald wordt. Weggelaten: geen genoemd.')),
    },
    example: { titel: 'Overig', kadertabel: 'iza-besparingen', geldigVanaf: '2024-07-03' },
  }),
  /** Until then a year is "onder voorbehoud van parlementaire goedkeuring" (004 r. 7266-7268). */
  begrotingsgoedkeuring: factKind('BudgetLineApproved', {
    name: 'parlementaire goedkeuring van een begrotingspost',
    description: 'Het parlement keurde een begrotingspost voor een jaar goed.',
    tells: toldBy('approved', 'year'),
    ...AHEAD,
    fields: { validFrom: since(), year: year('jaar', 'Voor welk jaar.', 2026), document: name('stuk', 'In welk stuk: de begrotingswet.') },
    example: { jaar: '2025', stuk: 'Begrotingswet VWS 2025', geldigVanaf: '2025-01-15' },
  }),
  begrotingsuitgave: factKind('BudgetLineSpent', {
    name: 'uitgave van een begrotingspost',
    description: 'Wat van een begrotingspost in een goedgekeurd jaar is uitgegeven.',
    tells: toldBy('spent', 'year'),
    fields: {
      validFrom: since(),
      publication: publication(),
      year: year('jaar', 'In welk jaar.', 2026),
      amount: euro('bedrag', 'Wat er is uitgegeven.'),
      provisional: choice('status', UITGAVE_WORDS, 'Of het nog verandert.'),
      dataDate: date('stand', 'Tot en met welke dag is geteld.'),
    },
    example: { jaar: '2025', bedrag: '1,5 mln', status: 'voorlopig', stand: '2025-09-30', geldigVanaf: '2025-11-01' },
  }),
};
export type BudgetLineEvent = FactsIn<typeof kinds>;

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

export const budgetLines = followed({
  kinds,
  correctedBy: 'BudgetLineCorrected',
  streams: streams('begrotingspost', CODE),
  prefix: 'BUDGET_LINE',
  words: { one: 'Begrotingspost', list: 'begrotingsposten' },
  opens: 'BudgetLineSet',
  rule: (before, fact, refuse) => {
    if (fact.type !== 'BudgetLineSpent') return;
    if (!ofType(before, 'BudgetLineApproved').some(({ data }) => data.year === fact.data.year))
      throw refuse('NOT_APPROVED', `${fact.data.year} is nog onder voorbehoud van parlementaire goedkeuring; leg die eerst vast.`);
  },
  view: budgetLineView,
});
export const { decisions: budgetLineDecisions, events: budgetLineEvents, streams: budgetLineStreams } = budgetLines;
