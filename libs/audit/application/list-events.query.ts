import { Query } from '@nestjs/cqrs';
import type { Answer, Basis, CalendarDate, ClockRequest, Instant, Page } from '@peildatum/kernel';
import type { ListedEvent } from './listed-event.js';

/** Which events an auditor asks for; what is absent does not filter. */
export interface EventFilter {
  /** The stream: `actie-IZA-L-001`, `thematafel-D`, `governance`. */
  readonly subject?: string;
  readonly types?: readonly string[];
  /** The person that recorded it. */
  readonly person?: string;
  readonly role?: string;
  readonly organisation?: string;
  /** By the date from which it holds, both ends included. */
  readonly validFrom?: CalendarDate;
  readonly validUntil?: CalendarDate;
  /** By the moment from which it is known, both ends included. */
  readonly knownFrom?: Instant;
  readonly knownUntil?: Instant;
  /** By its number in the log, both ends included. */
  readonly fromVolgnummer?: number;
  readonly toVolgnummer?: number;
  /** By how many days it was recorded after the day from which it holds, both ends included; below zero is ahead. */
  readonly lateFrom?: number;
  readonly lateUntil?: number;
  /** By words in its source, in whatever case. */
  readonly source?: string;
  readonly basis?: Basis;
  /** Those that correct another, or that correct none. */
  readonly corrections?: boolean;
  /** Those that correct this one. */
  readonly corrects?: string;
  /** These alone. */
  readonly volgnummers?: readonly number[];
}

/**
 * The log as the auditor reads it, in its own order, up to what was known at the clocks; with `validOn`, only what holds
 * from that date or before. What the clocks withhold is in no list and no count. `after` of the page is a volgnummer; `counted: false` spares the count of the whole.
 */
export class ListEventsQuery extends Query<Answer<Page<ListedEvent, number | null>>> {
  constructor(
    readonly filter: EventFilter,
    readonly page: { readonly after?: number; readonly limit: number; readonly counted?: boolean },
    readonly clocks: ClockRequest = {},
  ) {
    super();
  }
}

/** One event by its id, if it was known at the clocks and is not withheld. @throws `EVENT.NOT_FOUND`. */
export class GetEventQuery extends Query<ListedEvent> {
  constructor(
    readonly id: string,
    readonly clocks: ClockRequest = {},
  ) {
    super();
  }
}
