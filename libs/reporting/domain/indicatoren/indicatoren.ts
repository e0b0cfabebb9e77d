import type { CalendarDate, Decimal } from '@peildatum/kernel';
import type { RestsOn } from '../known.js';

/** Report-model sections 11 and 12: the indicators of one monitor, per deelmonitor or group. */
export interface IndicatorSectie {
  readonly monitor: string;
  readonly titel: string;
  readonly eigenaar: string;
  readonly delen: readonly IndicatorDeel[];
  readonly uitleg: string;
}

export interface IndicatorDeel {
  readonly titel: string;
  readonly indicatoren: readonly Indicator[];
}

export interface Indicator {
  readonly code: string;
  readonly naam: string;
  readonly eigenaar: string;
  readonly eenheid: string;
  readonly richting: 'hoger is beter' | 'lager is beter' | null;
  /** As the source words it; null: it prints none. */
  readonly definitie: string | null;
  /** By what its figures are broken down: `hoofddiagnosegroep`. */
  readonly uitsplitsing: readonly string[];
  readonly normen: readonly Norm[];
  /** The newest; null: none was published. */
  readonly meting: Meting | null;
  /** Every measurement without a breakdown, oldest first: for the line through time. */
  readonly reeks: readonly { readonly tot: CalendarDate; readonly waarde: Decimal | null }[];
  readonly stand: 'gepubliceerd' | 'niet in de bron';
  /** Beside the newest figures, and beside the indicator as a whole. */
  readonly kanttekeningen: readonly Kanttekening[];
  readonly bron: string | null;
  readonly uitleg: string;
}

/** A number to hold a value against (the Treeknorm), and from where action is called for. */
export interface Norm {
  readonly tekst: string;
  readonly waarde: Decimal | null;
  readonly eenheid: string;
  readonly actieBij: Decimal | null;
  /** Of whom; empty: of all. */
  readonly van: readonly string[];
  readonly status: 'voorstel' | 'afgesproken';
  readonly bron: string | null;
}

export interface Meting extends RestsOn {
  readonly naam: string;
  readonly van: CalendarDate;
  readonly tot: CalendarDate;
  readonly datadatum: CalendarDate | null;
  readonly voorlopig: boolean;
  readonly gepubliceerdDoor: string;
  readonly cellen: readonly MetingCel[];
  readonly bron: string | null;
}

export interface MetingCel {
  /** Of whom or where; empty: of all. */
  readonly van: readonly string[];
  /** Null: it was not published. */
  readonly waarde: Decimal | null;
  /** Against the norm that holds for it; null: there is none, no direction is known, or the value is not. */
  readonly norm: 'voldoet' | 'voldoet niet' | null;
  /** At or beyond the value from which action is called for. */
  readonly actie: boolean;
}

/** A note beside what was measured: nothing is overwritten. */
export interface Kanttekening {
  readonly op: CalendarDate;
  readonly tekst: string;
  readonly door: string;
  readonly artefact: boolean;
  readonly bron: string | null;
}
