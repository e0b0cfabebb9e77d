import { eventFields } from '@peildatum/audit';
import { FIGURE_PATTERNS, type FigureKey, type FigureKind } from '@peildatum/figures';
import { type NamedShape, type Shape, type ShapeOf, shape } from '@peildatum/kernel';
import { AUDIENCES } from '@peildatum/publications';
import { Clocks } from '@peildatum/reporting';
import { STANDS } from './history.js';

const { count, integer, list, named, nullable, object, oneOf, text } = shape;

const value = (description: string): Shape<number | string | null> => ({
  schema: { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }], description },
});
const KINDS = [...new Set(FIGURE_PATTERNS.map(({ kind }) => kind))] as readonly FigureKind[];

/** A figure that is a term of another. */
const Term = object({
  sleutel: text<FigureKey>('De sleutel van dit deel; ook dit deel is te verklaren.'),
  naam: text('Wat er geteld is, in woorden.'),
  eenheid: oneOf<FigureKind>(KINDS),
  teken: oneOf(['+', '−'], 'Of het erbij komt of eraf gaat.'),
  waarde: value('Zoals de rapportage het heeft; null: onbekend.'),
  exact: nullable(text('Van een afgerond bedrag: tot op de cent.')),
});
export type ExplainedTerm = ShapeOf<typeof Term>;

/** What a source printed, and is no figure of the report. */
const PrintedTerm = object({
  omschrijving: text('Wat er gedrukt staat.'),
  teken: oneOf(['+', '−'], 'Of het erbij komt of eraf gaat.'),
  waarde: value('Het bedrag, in de eenheid van het cijfer.'),
  exact: nullable(text('Van een afgerond bedrag: tot op de cent.')),
});
export type PrintedTerm = ShapeOf<typeof PrintedTerm>;

const Formula = object({
  tekst: text('De formule, in sleutels.'),
  bewerking: oneOf(['som', 'som van wat bekend is', 'aandeel', 'regel'], 'Hoe de delen het cijfer maken.'),
  delen: list(Term, 'Wat nul is en niet in de rapportage staat, is weggelaten.'),
  gedrukt: list(PrintedTerm, 'Wat een bron drukte en geen cijfer van de rapportage is; ook dat hoort bij de som.'),
  afronding: nullable(text('Hoe de uitkomst is afgerond; null: niet.')),
});

/** The things that were counted or added up. */
const Counted = object({
  wat: text('Wat er geteld of opgeteld is.'),
  hoe: oneOf(['geteld', 'opgeteld', 'hoogste'], 'Geteld: elk voor één. Opgeteld: elk voor zijn waarde.'),
  aantal: count('Hoeveel het er zijn.'),
  lijst: list(
    object({ code: text(), waarde: value('Wat het inbrengt; null: het telt voor één, of het is onbekend.') }),
    'Ten hoogste 200.',
  ),
  adres: nullable(text('Waar deze API de hele lijst geeft; null: nergens.')),
});

/** An event behind a figure. */
const Event = object({
  ...eventFields,
  stand: oneOf(STANDS, 'Telt; vervangen door een latere; gecorrigeerd; neemt weg: hierdoor telt iets niet meer mee; trekt in.'),
  door: nullable(integer('Het volgnummer van wat haar verving of corrigeerde.', { minimum: 1 })),
});
export type ExplainedEvent = ShapeOf<typeof Event>;

/** Where one figure of a report comes from. */
export const Explanation = named(
  'RapportVerklaring',
  object({
    sleutel: text<FigureKey>('De sleutel van het cijfer.'),
    naam: text('Wat er geteld is, in woorden.'),
    eenheid: oneOf<FigureKind>(KINDS),
    klokken: Clocks,
    doelgroep: oneOf(AUDIENCES),
    editie: nullable(text('De editie van de rapportage; null: geen.')),
    definitie: object({
      tekst: text('Wat het cijfer telt.'),
      sindsSjabloon: integer('Sinds welke versie van het sjabloon.', { minimum: 1 }),
    }),
    waarde: value('Het cijfer; null: onbekend, of het staat er niet.'),
    stand: oneOf(['bekend', 'onbekend', 'niet in de rapportage'], 'Of de rapportage het cijfer heeft, en kent. Onbekend is geen nul.'),
    omdat: nullable(text('Waarom het onbekend is of ontbreekt; null: het is bekend.')),
    herkomst: oneOf(['berekend', 'geteld', 'gegeven', 'afgesproken', 'geen'], 'Gegeven: een bron noemt het cijfer zelf.'),
    regel: nullable(text('In woorden wat geen formule zegt.')),
    formule: nullable(Formula),
    telling: nullable(Counted),
    gebeurtenissen: object({
      aantal: count('Hoeveel het er zijn.'),
      items: list(Event, 'In de volgorde waarin zij bekend werden.'),
      volgende: nullable(integer('Geef dit als na om verder te lezen; null: dit waren de laatste.')),
    }),
    laatste: nullable(Event),
  }),
);
export type Explanation = ShapeOf<typeof Explanation>;

/** What explaining answers, and every shape that it refers to by name. */
export const EXPLANATION_SHAPES: readonly NamedShape<unknown>[] = [Explanation];
