import { type CalendarDate, type Fact, InvalidInput, parseExactEuro, saidBy } from '@peildatum/kernel';
import { Datum, EuroPrecies, Jaar, Keuze, type ListedCheck, Patroon, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type BudgetLineEvent,
  type BudgetLineView,
  budgetLineDecisions,
  budgetLineEvents,
  budgetLineNotFound,
  budgetLineStreams,
  budgetLineView,
} from '../../domain/impact/budget-line.js';
import { Afspraak, agreementRights, commitmentsStand, from, ImpactfeitInput, Naam, Publicatie } from './feit.input.js';

export const UITGAVE_WORDS = { provisional: 'voorlopig', definitive: 'definitief' } as const;

export class BegrotingspostInput extends ImpactfeitInput {
  @Tekst(300, { omschrijving: 'Hoe de post heet.' })
  titel!: string;

  @Patroon(/^[a-z0-9][a-z0-9-]{0,79}$/, 'de code van een kadertabel', {
    omschrijving: 'De kadertabel met haar bedragen; de code van de post is de sleutel van haar regel daarin.',
    voorbeeld: 'azwa-vws-begroting',
  })
  kadertabel!: string;

  @Afspraak('De afspraak die ermee betaald wordt. Weggelaten: geen genoemd.', false)
  afspraak?: string;
}

export class BegrotingsgoedkeuringInput extends ImpactfeitInput {
  @Jaar('Voor welk jaar.', 2026)
  jaar!: number;

  @Naam('In welk stuk: de begrotingswet.')
  stuk!: string;
}

export class BegrotingsuitgaveInput extends ImpactfeitInput {
  @Publicatie()
  publicatie?: string;

  @Jaar('In welk jaar.', 2026)
  jaar!: number;

  @EuroPrecies({ omschrijving: 'Wat er is uitgegeven.' })
  bedrag!: string;

  @Keuze(Object.values(UITGAVE_WORDS), { omschrijving: 'Of het nog verandert.' })
  status!: string;

  @Datum({ omschrijving: 'Tot en met welke dag is geteld.' })
  stand!: string;
}

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
export const budgetLine = subject<BudgetLineEvent, BudgetLineView>({
  name: 'begrotingspost',
  example: 'overig',
  streams: budgetLineStreams,
  events: budgetLineEvents,
  decisions: budgetLineDecisions,
  notFound: budgetLineNotFound,
  // In a file its table may stand beside it, and is told before it.
  looksAt: (told) => (told?.type === 'BudgetLineSet' ? [`kadertabel-${told.data.table}`] : []),
  requires: (told, code) =>
    told.type === 'BudgetLineSet'
      ? [rowStands(told.data.table, code), commitmentsStand('afspraak', told.data.commitment === null ? [] : [told.data.commitment])]
      : [],
  view: budgetLineView,
  facts: {
    begrotingspost: fact(
      BegrotingspostInput,
      (input): BudgetLineEvent => ({
        type: 'BudgetLineSet',
        validFrom: from(input),
        data: { title: input.titel, table: input.kadertabel, commitment: input.afspraak ?? null },
      }),
      {
        description: 'Een afspraak wordt betaald uit een regel van de begroting.',
        example: { titel: 'Overig', kadertabel: 'iza-besparingen', geldigVanaf: '2024-07-03' },
      },
    ),
    begrotingsgoedkeuring: fact(
      BegrotingsgoedkeuringInput,
      (input): BudgetLineEvent => ({
        type: 'BudgetLineApproved',
        validFrom: from(input),
        data: { year: input.jaar, document: input.stuk },
      }),
      {
        description: 'Het parlement keurde een begrotingspost voor een jaar goed.',
        example: { jaar: '2025', stuk: 'Begrotingswet VWS 2025', geldigVanaf: '2025-01-15' },
      },
    ),
    begrotingsuitgave: fact(
      BegrotingsuitgaveInput,
      (input): BudgetLineEvent => ({
        type: 'BudgetLineSpent',
        validFrom: from(input),
        data: {
          publication: input.publicatie ?? null,
          year: input.jaar,
          amount: parseExactEuro(input.bedrag, 'bedrag'),
          provisional: saidBy(UITGAVE_WORDS, input.status),
          dataDate: input.stand as CalendarDate,
        },
      }),
      {
        description: 'Wat van een begrotingspost in een goedgekeurd jaar is uitgegeven.',
        example: { jaar: '2025', bedrag: '1,5 mln', status: 'voorlopig', stand: '2025-09-30', geldigVanaf: '2025-11-01' },
      },
    ),
  },
  rights: agreementRights('BudgetLineSet', 'BudgetLineApproved', 'BudgetLineSpent'),
  readModel: 'begrotingsposten',
  table: 'budget_line_fact',
});
