import { MIJLPAALSOORT_WORDS, MIJLPAALSTAND_WORDS } from '@peildatum/agreements';
import type { ShapeOf } from '@peildatum/kernel';
import { Figure } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { rests } from '../known.js';
import { date, list, matching, named, nullable, object, oneOf, source, text, uitleg } from '../shapes.js';

/** A milestone of a commitment, each time that it is due. */
export const Afspraakmijlpaal = named(
  'RapportAfspraakmijlpaal',
  object({
    afspraak: text('De code van de afspraak.'),
    mijlpaal: text('De mijlpaal, binnen haar afspraak.'),
    titel: text(),
    deadline: text('De termijn zoals zij er staat.'),
    soort: oneOf(Object.values(MIJLPAALSOORT_WORDS)),
    datum: nullable(date('De datum die in de termijn te lezen is; null: geen.')),
    periode: nullable(text('Van een periodieke mijlpaal welke keer; null: zij is er een keer.')),
    stand: oneOf(Object.values(MIJLPAALSTAND_WORDS)),
    /** What stood there first, where it was put on another date. */
    eerst: nullable(object({ deadline: text(), datum: nullable(date()) })),
    trekker: nullable(text('Wie trekt, zoals de bron het zegt; null: dat zegt zij niet.')),
    ...source,
    ...rests,
  }),
);
export type Afspraakmijlpaal = ShapeOf<typeof Afspraakmijlpaal>;

/** A commitment that the report took in. */
const OpgenomenAfspraak = object({
  code: text('De code van de afspraak.'),
  titel: text(),
  onderdeel: text('Het blok van het akkoord waar zij staat.'),
  trekker: nullable(text('Wie trekt, zoals de bron het zegt; null: dat zegt zij niet.')),
  sinds: date('Sinds wanneer de rapportage haar noemt.'),
  noot: nullable(text('Wat daarbij werd gezegd.')),
  ...source,
  ...rests,
});

const quarter = () => matching('^[0-9]{4}-Q[1-4]$');

/** What was agreed, and which milestones of it are late, come, or were reached. */
export const Afspraken = named(
  'RapportAfspraken',
  object({
    gegevens: Gegevens,
    /** The quarter of the peildatum, and the one after it. */
    kwartaal: quarter(),
    volgendKwartaal: quarter(),
    telling: object({
      afspraken: Figure,
      mijlpalen: Figure,
      gehaald: Figure,
      gemist: Figure,
      teLaat: Figure,
      ditKwartaal: Figure,
      volgendKwartaal: Figure,
      ongedateerd: Figure,
    }),
    /** Since `titel.sinds`: so in the report of one edition and in no later one. */
    gehaaldSinds: list(Afspraakmijlpaal),
    teLaat: list(Afspraakmijlpaal),
    /** In this quarter and the next. */
    komend: list(Afspraakmijlpaal),
    /** What the report took in, beside the actions; null: nothing. */
    inRapportage: nullable(object({ cijfer: Figure, afspraken: list(OpgenomenAfspraak) })),
    /** What does not fit together in the sources, in a sentence each. */
    signalen: list(object({ afspraak: text(), tekst: text() })),
    ...uitleg,
  }),
);
export type Afspraken = ShapeOf<typeof Afspraken>;
