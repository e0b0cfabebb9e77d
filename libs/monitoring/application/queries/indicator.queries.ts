import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { IndicatorCode, Layer, MonitorCode } from '../../domain/monitor.events.js';
import type { IndicatorView, TargetView } from '../../domain/monitor.shape.js';

/** What is absent does not filter. */
export interface IndicatorFilter {
  readonly monitor?: MonitorCode;
  readonly layer?: Layer;
  /** Null: of a monitor without deelmonitors. */
  readonly part?: string | null;
  /** Whether something about one of its targets had to be settled by now and is not. */
  readonly overdue?: boolean;
  /** Those with a norm, or those without. */
  readonly norm?: boolean;
  /** Those with a target of this kind, or with any. */
  readonly target?: TargetView['quantified'] | 'any';
}

/** The indicators of all monitors, in the order of their keys (`indicatorKey`); a page goes on after a key. */
export class ListIndicatorsQuery extends Query<Answer<Page<IndicatorView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: IndicatorFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One indicator of a monitor, and the revision of the monitor's stream. @throws `INDICATOR.NOT_FOUND`. */
export class GetIndicatorQuery extends Query<Answer<{ readonly indicator: IndicatorView; readonly revision: number }>> {
  constructor(
    readonly monitor: MonitorCode,
    readonly indicator: IndicatorCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
