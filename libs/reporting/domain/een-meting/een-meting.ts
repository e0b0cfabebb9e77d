import type { CalendarDate, Decimal } from '@peildatum/kernel';
import type { KOERS_WORDS, LAAG_WORDS } from '@peildatum/monitoring';
import type { Figure } from '../figures.js';
import type { RestsOn } from '../known.js';

/** 0-meting beside 1-meting of every monitor that has waves, and every target of every monitor. The layers are never mixed. */
export interface EenMeting {
  readonly monitors: readonly MonitorMetingen[];
  readonly doelen: Doelen;
  readonly uitleg: string;
}

export type Laag = (typeof LAAG_WORDS)[keyof typeof LAAG_WORDS];

export interface MonitorMetingen {
  readonly code: string;
  readonly titel: string;
  readonly laag: Laag;
  readonly eigenaar: string;
  readonly delen: readonly DeelmonitorMetingen[];
  readonly uitleg: string;
}

export interface DeelmonitorMetingen {
  readonly deel: string | null;
  readonly titel: string;
  readonly eigenaar: string;
  readonly opgeschort: { readonly sinds: CalendarDate; readonly reden: string } | null;
  readonly golven: readonly Golf[];
  readonly indicatoren: readonly Vergelijking[];
}

export interface Golf {
  /** `0-meting`, `1-meting`. */
  readonly naam: string;
  /** `medio 2024: waarden niet in de bron`; for a reader as it stands. */
  readonly tekst: string;
  readonly stand: 'gepubliceerd' | 'gehouden, waarden niet in de bron' | 'verwacht, nog niet gepubliceerd' | 'te laat' | 'opgeschort';
  /** As said; null: never planned. */
  readonly verwacht: string | null;
  /** As said; null: not held. */
  readonly gehouden: string | null;
  readonly uitgesteld: readonly { readonly op: CalendarDate; readonly tot: string; readonly reden: string }[];
}

/** An indicator in two waves; no outcome is attributed to one action. */
export interface Vergelijking extends RestsOn {
  readonly code: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly richting: string | null;
  /** Why there is no comparison; null: there is one. */
  readonly onbekendOmdat: string | null;
  /** The definition changed between the two; both are given. */
  readonly definities: { readonly nul: string; readonly een: string } | null;
  readonly cellen: readonly VergelijkingCel[];
  readonly uitleg: string;
}

export interface VergelijkingCel {
  readonly van: readonly string[];
  readonly nul: Decimal | null;
  readonly een: Decimal | null;
  readonly verandering: Decimal | null;
  /** `geen`: no change, or the source does not say which way is better. */
  readonly koers: (typeof KOERS_WORDS)[keyof typeof KOERS_WORDS] | null;
  readonly doelen: readonly AfstandTotDoel[];
}

export interface AfstandTotDoel {
  readonly doel: string;
  /** Target less the newest value; null: one of the two is unknown. */
  readonly afstand: Decimal | null;
  readonly gehaald: boolean | null;
  /** The value is at or beyond the one from which action is called for; null: the source names none, or the value is unknown. */
  readonly actie: boolean | null;
  /** Needed per year, from the end of the newest period to the date of the target; null with why. */
  readonly tempoPerJaar: Decimal | null;
  readonly tempoOnbekendOmdat: string | null;
}

export interface Doelen {
  /** Of indicators: one with two targets of a kind counts once. */
  readonly telling: {
    readonly alle: Figure;
    readonly metGetal: Figure;
    readonly nogTeKwantificeren: Figure;
    /** What had to be settled by a day that has passed, and is not. */
    readonly afspraakTeLaat: Figure;
  };
  readonly rijen: readonly Doel[];
}

export interface Doel {
  readonly verwijzing: string | null;
  readonly indicator: string;
  readonly monitor: string;
  readonly groep: string | null;
  readonly tekst: string;
  readonly waarde: Decimal | null;
  readonly eenheid: string;
  readonly getal: 'getal' | 'nog te kwantificeren' | 'geen getal';
  readonly uitgangspunt: string | null;
  /** The date, in words where the source has them; `niet in de bron genoemd`. */
  readonly termijn: string;
  readonly status: 'voorstel' | 'afgesproken';
  readonly vastTeLeggen: { readonly uiterlijk: CalendarDate; readonly vraagt: 'getal' | 'termijn'; readonly teLaat: boolean } | null;
  readonly gemisteTermijnen: readonly CalendarDate[];
  readonly bron: string | null;
  readonly uitleg: string;
}
