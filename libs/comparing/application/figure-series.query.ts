import { Query } from '@nestjs/cqrs';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import type { Series, SeriesKnown, SeriesPer } from '../domain/series.js';

export interface SeriesRequest {
  /** As it was typed. */
  readonly key: string;
  /** Default: eleven months before the last point. */
  readonly from?: CalendarDate;
  /** Default: the date of the clocks, or today. */
  readonly to?: CalendarDate;
  /** Default: `maand`. */
  readonly per?: SeriesPer;
  /** Default: `nu`. */
  readonly known?: SeriesKnown;
  /** How whoever asks calls the ends of the period. */
  readonly fields: { readonly van: string; readonly tot: string };
}

/**
 * One figure at each month-end of a period, at each edition in it, or at each day on which it changed.
 * @throws PeildatumError `FIGURE.NOT_FOUND` for a key of no figure, `SERIES.PERIOD`
 */
export class FigureSeriesQuery extends Query<Series> {
  constructor(
    readonly request: SeriesRequest,
    /** What is known: of every point, or of the newest. */
    readonly clocks: ClockRequest = {},
  ) {
    super();
  }
}
