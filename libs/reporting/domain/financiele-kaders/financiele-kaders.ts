import type { ShapeOf } from '@peildatum/kernel';
import { Euros } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { decimal, rests, valued } from '../known.js';
import { count, integer, list, named, nullable, object, oneOf, sleutel, sleutels, text, uitleg, yesNo } from '../shapes.js';

const KaderCel = object({
  sector: text(),
  ...sleutel,
  ...valued,
  /** What the report printed in this cell with the same figures. Null when it printed nothing, or nobody noted it. Never reckoned with. */
  gedrukt: nullable(decimal),
  wijktAf: yesNo('Of wat gedrukt is een andere waarde is dan de berekende.'),
});
export type KaderCel = ShapeOf<typeof KaderCel>;

const KaderSleutel = oneOf(['uitgaven', 'kader', 'fonds', 'verschil', 'correctie', 'resterend', 'balanspost']);
export type KaderSleutel = ShapeOf<typeof KaderSleutel>;

/** A row of the table; one cell per sector in the order of the reports. */
const KaderRij = object({
  /** As the rows are numbered; a year without a claim on a fund has one less. */
  nr: count(),
  sleutel: KaderSleutel,
  label: text(),
  eenheid: oneOf(['mln euro', 'procent']),
  cellen: list(KaderCel),
});
export type KaderRij = ShapeOf<typeof KaderRij>;

/** In percent. Half of the growth above the threshold is corrected, if the MSZ is over its kader. */
const Geneesmiddelen = object({
  /** Null when it was not published. */
  groei: nullable(decimal),
  /** Null when none was agreed for this year. */
  drempel: nullable(decimal),
  ...sleutels('groei', 'drempel'),
});
export type Geneesmiddelen = ShapeOf<typeof Geneesmiddelen>;

const Covid = object({
  sector: text(),
  gepubliceerd: nullable(Euros),
  /** Whole millions: what the printed difference implies, where the costs were not published. */
  impliciet: nullable(decimal),
  ...sleutels('gepubliceerd', 'impliciet'),
});
export type Covid = ShapeOf<typeof Covid>;

/** Expenditure against the kader, without fund and corrections. */
const KaderUitputting = object({
  sector: text(),
  kader: nullable(decimal),
  uitgaven: nullable(decimal),
  /** Percent with one decimal. Null when one of the two is unknown. */
  aandeel: nullable(decimal),
  ...sleutels('kader', 'uitgaven', 'aandeel'),
  ...rests,
  ...uitleg,
});
export type KaderUitputting = ShapeOf<typeof KaderUitputting>;

const figuresOfQuarter = object({ cijfers: text(), bedrag: decimal, ...sleutels('bedrag') });

const Herziening = object({
  sector: text(),
  van: figuresOfQuarter,
  naar: figuresOfQuarter,
  verschil: decimal,
  ...sleutels('verschil'),
  /** The later figures are of a quarter that ended on or after the date with which the edition compares: so nobody knew them then. */
  sindsVorigeEditie: yesNo(),
});
export type Herziening = ShapeOf<typeof Herziening>;

const KaderJaar = object({
  jaar: count(),
  /** The quarter of the Zorginstituut's figures: `2024-Q3`; of several sectors of one year more than one if they differ. */
  cijfers: list(text()),
  /** k = (year of the figures − budget year) × 4 + quarter: of the newest figures. */
  kwartalen: integer(),
  ...sleutels('kwartalen'),
  voorlopig: yesNo(),
  rijen: list(KaderRij),
  geneesmiddelen: nullable(Geneesmiddelen),
  /** Only where covid is to be left out (MSZ 2023). */
  covid: nullable(Covid),
  uitputting: list(KaderUitputting),
  /** The same year as later figures have it: a restatement, not progress. */
  herzieningen: list(Herziening),
  ...uitleg,
});
export type KaderJaar = ShapeOf<typeof KaderJaar>;

/** Report-model section 9: the two latest budget years of which there are figures, the latest first; none without any figure. */
export const FinancieleKaders = named(
  'RapportKaders',
  object({
    /** Of the newest quarter of the figures; without any figure of the report's own date. */
    gegevens: Gegevens,
    jaren: list(KaderJaar),
    /** All kaders that the register knows. */
    ...uitleg,
  }),
);
export type FinancieleKaders = ShapeOf<typeof FinancieleKaders>;
