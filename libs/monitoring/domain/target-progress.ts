import { type CalendarDate, type Decimal, minusDecimal } from '@peildatum/kernel';
import type { IndicatorDefinition } from './monitor.events.js';
import type { Comparison, MeasurementView, NoPace, TargetView } from './monitor.shape.js';
import { pacePerYear } from './pace.js';
import { compareIn } from './shares.js';

type Beside = Comparison['cells'][number]['targets'][number];
type Definition = Pick<IndicatorDefinition, 'direction' | 'unit'>;

/** The newest value beside a target: how far it is, whether it is reached, how fast it must go, and whether the norm calls for action. */
export function besideTarget(
  target: TargetView,
  newest: Decimal | null,
  { unit, period }: Pick<MeasurementView, 'unit' | 'period'>,
  definition: Definition,
  validOn: CalendarDate,
): Beside {
  // A target without a unit of its own is in that of the definition.
  const aimedIn = target.unit ?? definition.unit;
  const ahead = (bound: Decimal | null): number | null =>
    newest === null || bound === null || definition.direction === 'none'
      ? null
      : goodness(compareIn(newest, unit, bound, aimedIn), definition);
  const goal = ahead(target.value);
  const limit = ahead(target.threshold);
  const reached = goal === null ? null : goal >= 0;
  const distance = newest === null || target.value === null || unit !== aimedIn ? null : minusDecimal(target.value, newest);
  const why = whyNoPace({ target, newest, distance, reached, definition, period, validOn });
  const due = target.due.date;
  return {
    target: target.target,
    distance,
    reached,
    pace: why === null && distance !== null && due !== null ? pacePerYear(distance, period.to, due) : null,
    why,
    action: limit === null ? null : limit <= 0,
  };
}

/** Above 0 when it is better than what it is laid beside. */
export const goodness = (compared: number | null, { direction }: Definition): number | null =>
  compared === null ? null : direction === 'lower' ? -compared : compared;

interface Asked {
  readonly target: TargetView;
  readonly newest: Decimal | null;
  readonly distance: Decimal | null;
  readonly reached: boolean | null;
  readonly definition: Definition;
  readonly period: MeasurementView['period'];
  readonly validOn: CalendarDate;
}

function whyNoPace({ target, newest, distance, reached, definition, period, validOn }: Asked): NoPace | null {
  if (newest === null || target.value === null) return 'no-value';
  if (definition.direction === 'none') return 'no-direction';
  if (reached === true) return 'reached';
  if (distance === null) return 'other-unit';
  if (target.due.date === null) return 'no-due-date';
  return target.due.date < validOn || target.due.date <= period.to ? 'due-passed' : null;
}
