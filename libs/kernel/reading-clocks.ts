import type { CalendarDate, Instant } from './dates.js';
import type { Uuid } from './ids.js';

/**
 * What a reader may not know of: the publications under embargo, as they stood when the log had come to `judgedAt`. Such a reader
 * sees the log up to there, and everything of those publications as if it had never been recorded.
 */
export interface Withheld {
  readonly publications: ReadonlySet<string>;
  readonly judgedAt: number;
}

/** At which clocks a reader asks. `knownAt` and `volgnummer` exclude each other; without either it is the head of the log. */
export interface ClockRequest {
  /** `geldigOp`. Default: today at the head, else the date of the resolved `bekendOp`. */
  readonly validOn?: CalendarDate;
  /** `bekendOp`. */
  readonly knownAt?: Instant;
  readonly volgnummer?: number;
  /** `wachtOp`: the position that a write answered with; this read waits until it has been taken in. */
  readonly after?: string;
  /** Absent: the reader may know everything. */
  readonly withheld?: Withheld;
  /** Aborts when the reader has gone: nothing more is read for it then. */
  readonly signal?: AbortSignal;
  /**
   * The same for all that is asked for one answer: where the read models stand is looked at once for it. Absent: anew each time, as for
   * who records something meanwhile.
   */
  readonly reading?: object;
}

/** The clocks of an answer: what they came down to. */
export interface ResolvedClocks {
  readonly validOn: CalendarDate;
  /** The number of the last event counted; 0 for an empty register. */
  readonly volgnummer: number;
  /** From when that event is known; null for an empty register. */
  readonly knownAt: Instant | null;
  readonly lastEventId: Uuid | null;
  /** `voorlopig`: more may still become known up to the moment that was asked for. */
  readonly provisional: boolean;
}

/** An answer and the clocks at which it holds. */
export interface Answer<T> {
  readonly clocks: ResolvedClocks;
  readonly value: T;
}

/** A page by key: what comes after `after`, at most `limit`. */
export interface PageRequest {
  readonly after?: string;
  readonly limit: number;
}

export interface Page<T, Total extends number | null = number> {
  readonly items: readonly T[];
  /** All that the filter lets through, over every page; null where nobody asked for it to be counted. */
  readonly total: Total;
  /** The `after` of the next page; null on the last. */
  readonly next: string | null;
}
