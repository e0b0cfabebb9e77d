import type { Decimal } from '@peildatum/kernel';
import type { Euros } from '../figures.js';
import type { RestsOn, Valued } from '../known.js';

/** Report-model section 9: the two latest budget years of which there are figures, the latest first; none without any figure. */
export interface FinancieleKaders {
  readonly jaren: readonly KaderJaar[];
  /** All kaders that the register knows. */
  readonly uitleg: string;
}

export interface KaderJaar {
  readonly jaar: number;
  /** The quarter of the Zorginstituut's figures: `2024-Q3`; of several sectors of one year more than one if they differ. */
  readonly cijfers: readonly string[];
  /** k = (year of the figures − budget year) × 4 + quarter: of the newest figures. */
  readonly kwartalen: number;
  readonly voorlopig: boolean;
  readonly rijen: readonly KaderRij[];
  readonly geneesmiddelen: Geneesmiddelen | null;
  /** Only where covid is to be left out (MSZ 2023). */
  readonly covid: Covid | null;
  readonly uitputting: readonly KaderUitputting[];
  /** The same year as later figures have it: a restatement, not progress. */
  readonly herzieningen: readonly Herziening[];
  readonly uitleg: string;
}

export type KaderSleutel = 'uitgaven' | 'kader' | 'fonds' | 'verschil' | 'correctie' | 'resterend' | 'balanspost';

/** A row of the table; one cell per sector in the order of the reports. */
export interface KaderRij {
  /** As the rows are numbered; a year without a claim on a fund has one less. */
  readonly nr: number;
  readonly sleutel: KaderSleutel;
  readonly label: string;
  readonly eenheid: 'mln euro' | 'procent';
  readonly cellen: readonly KaderCel[];
}

export interface KaderCel extends Valued {
  readonly sector: string;
  /** What the report printed in this cell with the same figures; null: nothing, or nobody noted it. Never reckoned with. */
  readonly gedrukt: Decimal | null;
  /** What was printed is another value than the computed one. */
  readonly wijktAf: boolean;
}

/** Half of the growth above the threshold is corrected, if the MSZ is over its kader. */
export interface Geneesmiddelen {
  /** Percent; null: not published. */
  readonly groei: Decimal | null;
  /** Percent; null: not agreed for this year. */
  readonly drempel: Decimal | null;
}

export interface Covid {
  readonly sector: string;
  readonly gepubliceerd: Euros | null;
  /** Whole millions: what the printed difference implies, where the costs were not published. */
  readonly impliciet: Decimal | null;
}

/** Expenditure against the kader, without fund and corrections. */
export interface KaderUitputting extends RestsOn {
  readonly sector: string;
  readonly kader: Decimal | null;
  readonly uitgaven: Decimal | null;
  /** Percent with one decimal; null: one of the two is unknown. */
  readonly aandeel: Decimal | null;
  readonly uitleg: string;
}

export interface Herziening {
  readonly sector: string;
  readonly van: { readonly cijfers: string; readonly bedrag: Decimal };
  readonly naar: { readonly cijfers: string; readonly bedrag: Decimal };
  readonly verschil: Decimal;
  /** The later figures are of a quarter that ended on or after the date with which the edition compares: so nobody knew them then. */
  readonly sindsVorigeEditie: boolean;
}
