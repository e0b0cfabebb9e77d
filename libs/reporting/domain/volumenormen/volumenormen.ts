import type { CalendarDate } from '@peildatum/kernel';
import type { Figure } from '../figures.js';
import type { RestsOn } from '../known.js';

/** The tranches as they were agreed, and every intervention with its norm and who meets it. */
export interface Volumenormen {
  readonly telling: {
    readonly interventies: Figure;
    readonly vastgesteld: Figure;
    /** Set, without a minimum that was published. */
    readonly zonderMinimum: Figure;
  };
  readonly tranches: readonly Normtranche[];
  readonly interventies: readonly Volumenorm[];
  readonly uitleg: string;
}

export interface Normtranche {
  readonly tranche: string;
  readonly titel: string;
  /** By when its norms had to be decided. */
  readonly uiterlijk: CalendarDate;
  readonly inventarisatieUiterlijk: CalendarDate | null;
  readonly toezichtVanaf: CalendarDate | null;
  readonly ingevoerdVanaf: CalendarDate | null;
  readonly standaardMinimum: number | null;
  /** That the default is a proposal. */
  readonly standaardNoot: string | null;
  readonly bron: string | null;
}

export type NormStatusWoord = 'op de lijst' | 'voorgesteld' | 'vastgesteld' | 'ingetrokken';

export interface Volumenorm extends RestsOn {
  readonly code: string;
  readonly titel: string;
  readonly tranche: string | null;
  readonly rondeTafel: string | null;
  readonly status: NormStatusWoord;
  readonly statusSinds: CalendarDate;
  /** As set, else as proposed; null: neither was told. */
  readonly norm: NormBesluit | null;
  readonly gevolg: string | null;
  readonly gecontracteerdVanaf: CalendarDate | null;
  readonly toezichtVanaf: CalendarDate | null;
  /** The days by which it was to be decided and was not. */
  readonly gemisteTermijnen: readonly CalendarDate[];
  readonly naleving: Naleving;
  readonly uitleg: string;
}

export interface NormBesluit {
  /** A year; null: "niet gepubliceerd". */
  readonly minimum: number | null;
  readonly per: 'instelling' | 'locatie' | 'behandelteam' | 'netwerk' | 'specialist';
  readonly vanaf: CalendarDate | null;
  readonly grond: string;
  readonly door: string;
  readonly op: CalendarDate;
  readonly bron: string | null;
}

/** Who meets it in a year: the newest of which there are volumes. */
export interface Naleving {
  readonly jaar: number;
  /** Null: who meets it is known. */
  readonly onbekendOmdat: string | null;
  readonly voldoen: number | null;
  readonly daaronder: number | null;
  readonly uitzonderingen: number | null;
  /** Not all of their volumes were told. */
  readonly onbekend: number | null;
  /** Those that meet it, and those with an exception. */
  readonly blijvenOver: number | null;
  readonly eenheden: readonly NormEenheid[];
}

export interface NormEenheid {
  readonly instelling: string;
  readonly locatie: string | null;
  readonly regio: string | null;
  readonly volume: number;
  readonly voorlopig: boolean;
  /** Volume less the minimum; null: the minimum is unknown. */
  readonly verschil: number | null;
  readonly voldoet: 'ja' | 'nee' | 'uitzondering' | 'onbekend';
}
