import type { CalendarDate, Instant } from '@peildatum/kernel';

/** Both resolved values, and how to repeat this report exactly. */
export interface Clocks {
  readonly geldigOp: CalendarDate;
  /** From when the last event counted is known; null for an empty register. */
  readonly bekendOp: Instant | null;
  readonly volgnummer: number;
  readonly laatsteGebeurtenis: string | null;
}

/** How many of what was counted rest on reconstructed events or on arithmetic with published figures; in HTML each gives a sign. */
export interface Grounds {
  readonly gereconstrueerd: number;
  readonly afgeleid: number;
}

/** A figure and what it rests on. */
export interface Figure extends Grounds {
  readonly aantal: number;
  /** The list behind it, as an address of the API. */
  readonly uitleg: string;
}

/** Dutch name of a status, as the reports print it. */
export type StatusName = string;

export interface StatusCount extends Figure {
  readonly status: StatusName;
}

/** Always the bars, zeros printed; beside them only what is not zero. */
export interface Distribution {
  readonly balken: readonly StatusCount[];
  readonly daarnaast: readonly StatusCount[];
  readonly totaal: Figure;
}

/** Of a dated list, as the source names it; `Onbekend` where no source says which. */
export interface ValueCount extends Figure {
  readonly waarde: string;
}

export interface QuarterCount extends Figure {
  /** `2024-Q4` */
  readonly kwartaal: string;
}

/** An amount in euros with two decimals: `740409907.00`. Below zero with a minus sign. */
export type Euros = string;
