import { type FigureKey, figureName, knownKey, wholeOf } from '@peildatum/figures';
import { type Clocks, figuresIn, type KeyedFigure, namesIn, type Report, TEMPLATE_VERSION } from '@peildatum/reporting';
import { type Definition, definitionsIn } from './definitions.js';
import { type Estimates, estimatesIn } from './estimates.js';

/** A figure as one report has it. */
export interface FigureReading {
  readonly value: KeyedFigure['value'];
  /** The quarter of the figures that it is estimated from. Null: it is no estimate. */
  readonly quarter: string | null;
  /** What it is counted by, beside what its key says. Null: by nothing that can change. */
  readonly definition: Definition | null;
}

/** The figures of one report, to be laid beside those of another. */
export interface Reading {
  readonly clocks: Clocks;
  /** The version of the template that it was composed by. */
  readonly template: number;
  readonly edition: string | null;
  readonly figures: ReadonlyMap<FigureKey, FigureReading>;
  /** Of each budget year the quarter that its estimates are made from. */
  readonly quarters: Estimates['years'];
  /** The names that parts of keys were made of. */
  readonly names: ReadonlyMap<string, string>;
}

export function readingOf(report: Report): Reading {
  const definitions = definitionsIn(report);
  const { years, quarters } = estimatesIn(report);
  const sections = { ...report, controles: [] };
  return {
    clocks: report.klokken,
    template: report.sjabloon.versie,
    edition: report.titel.editie?.naam ?? null,
    figures: new Map(
      figuresIn(sections).map(({ key, value }) => [
        key,
        { value, quarter: quarters.get(key) ?? null, definition: definitions.get(key) ?? null },
      ]),
    ),
    quarters: years,
    names: namesIn(sections),
  };
}

/**
 * Of a report that was kept. One of another template has its own shape: of that only the figures are read, by their keys, for none of them is
 * laid beside one of this template.
 */
export function readingOfKept(report: Report): Reading {
  if (report.sjabloon.versie === TEMPLATE_VERSION) return readingOf(report);
  const sections = { ...report, controles: [] };
  return {
    clocks: report.klokken,
    template: report.sjabloon.versie,
    edition: report.titel.editie?.naam ?? null,
    figures: new Map(figuresIn(sections).map(({ key, value }) => [key, { value, quarter: null, definition: null }])),
    quarters: new Map(),
    names: namesIn(sections),
  };
}

const ZERO: FigureReading = { value: 0, quarter: null, definition: null };

/** Undefined: the report has no such figure. A part that is not shown because it is zero is zero. */
export function figureIn({ figures }: Pick<Reading, 'figures'>, key: FigureKey): FigureReading | undefined {
  const found = figures.get(key);
  if (found) return found;
  const known = knownKey(key);
  const whole = known && wholeOf(known);
  return whole !== undefined && figures.has(whole as FigureKey) ? ZERO : undefined;
}

/** What a figure is called for a reader of both reports. */
export function nameIn(key: FigureKey, readings: readonly Pick<Reading, 'names'>[]): string {
  const known = knownKey(key);
  return known ? figureName(known, new Map(readings.flatMap(({ names }) => [...names]))) : key;
}
