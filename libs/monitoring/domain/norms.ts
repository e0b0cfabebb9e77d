import type { CalendarDate, Decimal } from '@peildatum/kernel';
import { keyOf } from './cells.js';
import type { IndicatorDefinition } from './monitor.events.js';
import type { MeasurementView, NormBeside } from './monitor.shape.js';
import type { FactOf, IndicatorState, Origins, TargetState } from './monitor.state.js';
import { compareIn } from './shares.js';
import { goodness } from './target-progress.js';

type Set = FactOf<'TargetSet'>;

/**
 * A norm is a target whose code ends so: `treeknorm`. It is dated (004 r. 3965-3978): what was measured is held against the norm that was in
 * force on the last day of its period, and one of later changes nothing of it.
 */
export const isNorm = (target: string): boolean => target.endsWith('norm');

/** Every measured figure beside the norms that were in force for it. */
export function normsBeside(
  { targets }: Pick<IndicatorState, 'targets'>,
  measurements: readonly MeasurementView[],
  definition: Pick<IndicatorDefinition, 'direction' | 'unit'>,
  origins: Origins,
): readonly NormBeside[] {
  const norms = targets.filter(({ set }) => isNorm(set.data.target));
  return measurements.flatMap((measurement) =>
    norms.flatMap((norm) => {
      const set = inForce(norm, measurement.period.to);
      return set === undefined ? [] : besideNorm(set, measurement, definition, origins.get(set)?.source ?? null);
    }),
  );
}

/** The norm as it was agreed last by a day. A proposal is in force nowhere, and takes away no norm that is. */
const inForce = ({ versions }: TargetState, on: CalendarDate): Set | undefined =>
  versions.findLast(({ validFrom, data }) => validFrom <= on && data.status === 'agreed' && data.value !== null);

function besideNorm(
  { validFrom, data }: Set,
  measurement: MeasurementView,
  definition: Pick<IndicatorDefinition, 'direction' | 'unit'>,
  source: string | null,
): readonly NormBeside[] {
  const norm = data.value as Decimal;
  const unit = data.unit ?? definition.unit;
  return measurement.cells
    .filter(({ of }) => data.of.length === 0 || keyOf(of) === keyOf(data.of))
    .map(({ of, value }) => {
      const good =
        value === null || definition.direction === 'none' ? null : goodness(compareIn(value, measurement.unit, norm, unit), definition);
      const { measurement: code, period } = measurement;
      return {
        measurement: code,
        on: period.to,
        of,
        value,
        target: data.target,
        norm,
        unit,
        since: validFrom,
        source,
        met: good === null ? null : good >= 0,
      };
    });
}
