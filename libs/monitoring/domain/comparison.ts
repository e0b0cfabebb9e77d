import { type CalendarDate, compareDecimals, type Decimal, minusDecimal } from '@peildatum/kernel';
import { keyOf } from './cells.js';
import type { IndicatorDefinition } from './monitor.events.js';
import type { Comparison, IndicatorView, MeasurementView, NoComparison, SubMonitorView, TargetView } from './monitor.shape.js';
import { besideTarget } from './target-progress.js';

type ComparedCell = Comparison['cells'][number];

/** What a comparison is made of: an indicator as it stands, with the waves of its deelmonitor. */
export interface Compared {
  readonly definition: Pick<IndicatorDefinition, 'direction' | 'unit'>;
  /** From when the indicator was defined at all. */
  readonly definedSince: CalendarDate;
  readonly measurements: IndicatorView['measurements'];
  readonly targets: readonly TargetView[];
  readonly part: Pick<SubMonitorView, 'suspended' | 'waves'>;
  /** When the 0-meting of the deelmonitor was held; null: it was not. */
  readonly zeroHeldOn: CalendarDate | null;
}

/**
 * The 0-meting beside the 1-meting (the newest wave above 0) and beside what is aimed at. It says what changed, never through which action.
 * @param compared its measurements in order of (end of period, wave)
 */
export function comparisonOf(compared: Compared, validOn: CalendarDate): Comparison {
  const { measurements } = compared;
  const zero = measurements.findLast(({ wave }) => wave === 0) ?? null;
  const one = newestWave(measurements);
  const newest = measurements.at(-1) ?? null;
  const sameUnit = zero === null || one === null || zero.unit === one.unit;
  const cells = cellsOf([zero, one, newest]).map((of): ComparedCell => {
    const figures = { zero: figureOf(zero, of), one: figureOf(one, of), newest: figureOf(newest, of) };
    const change = sameUnit && figures.zero !== null && figures.one !== null ? minusDecimal(figures.one, figures.zero) : null;
    const targets = newest === null ? [] : compared.targets.filter((target) => holdsFor(target, of, newest));
    return {
      of,
      ...figures,
      change,
      course: change === null ? null : courseOf(change, compared.definition.direction),
      targets: targets.map((target) => besideTarget(target, figures.newest, newest as MeasurementView, compared.definition, validOn)),
    };
  });
  return {
    zero,
    one,
    why: cells.some(({ change }) => change !== null) ? null : whyNot(compared, zero, one),
    definitionChanged: zero !== null && one !== null && zero.definition !== one.definition,
    cells,
  };
}

const newestWave = (measurements: readonly MeasurementView[]): MeasurementView | null =>
  measurements.reduce<MeasurementView | null>(
    (found, next) => ((next.wave ?? 0) > 0 && (next.wave ?? 0) >= (found?.wave ?? 0) ? next : found),
    null,
  );

function whyNot(
  { part, measurements, definedSince, zeroHeldOn }: Compared,
  zero: MeasurementView | null,
  one: MeasurementView | null,
): NoComparison {
  if (zero !== null && one !== null) return zero.unit === one.unit ? 'value-not-published' : 'other-unit';
  if (part.waves.length === 0 && measurements.every(({ wave }) => wave === null)) return 'no-waves';
  const { suspended, waves } = part;
  if (one === null && suspended !== null) return 'suspended';
  if (zero !== null) return 'one-not-yet-published';
  if (zeroHeldOn === null) return one === null ? 'zero-not-yet-held' : 'no-zero';
  // Held before the indicator was, or held and published without it: then it was not measured, and there is no figure to look for.
  const published = waves.some(({ wave, measured }) => wave === 0 && measured > 0);
  return definedSince > zeroHeldOn || published ? 'no-zero' : 'zero-not-in-source';
}

/** By the direction of the definition as it is now. */
function courseOf(change: Decimal, direction: IndicatorDefinition['direction']): 'better' | 'worse' | 'none' {
  const sign = compareDecimals(change, '0' as Decimal);
  if (sign === 0 || direction === 'none') return 'none';
  return sign > 0 === (direction === 'higher') ? 'better' : 'worse';
}

/** Every cell of the figures, each once, in the order in which they come. */
function cellsOf(figures: readonly (MeasurementView | null)[]): readonly (readonly string[])[] {
  const cells = new Map<string, readonly string[]>();
  for (const { of } of figures.flatMap((figure) => figure?.cells ?? [])) if (!cells.has(keyOf(of))) cells.set(keyOf(of), of);
  return [...cells.values()];
}

const figureOf = (figure: MeasurementView | null, of: readonly string[]): Decimal | null =>
  figure?.cells.find((cell) => keyOf(cell.of) === keyOf(of))?.value ?? null;

/** A target of all holds for the cell of all; where the newest figure has none, for every cell: a norm for each of them. */
function holdsFor({ value, threshold, of }: TargetView, cell: readonly string[], newest: MeasurementView): boolean {
  if (value === null && threshold === null) return false;
  if (keyOf(of) === keyOf(cell)) return true;
  return of.length === 0 && !newest.cells.some((known) => known.of.length === 0);
}
