import { FIGURE_PATTERNS, ofKey } from '@peildatum/figures';
import { figuresIn, type KeyedFigure } from '@peildatum/reporting';
import { numbersWithoutKey } from './no-figures.js';

/** The values that a report has under each key; more than one is a fault. */
export function valuesByKey(figures: readonly KeyedFigure[]): Map<string, Set<KeyedFigure['value']>> {
  const values = new Map<string, Set<KeyedFigure['value']>>();
  for (const { key, value } of figures) values.set(key, (values.get(key) ?? new Set()).add(value));
  return values;
}

/** What is wrong with the keys of a report as its JSON is: numbers without one, one key of two figures, and keys that are not of one standing pattern. */
export function keyFaults(report: unknown): string[] {
  const values = valuesByKey(figuresIn(report));
  const patternsOf = (key: string) => FIGURE_PATTERNS.filter((pattern) => ofKey(pattern, key) && pattern.retired === undefined);
  return [
    ...numbersWithoutKey(report).map((where) => `${where} heeft geen sleutel`),
    ...[...values].filter(([, those]) => those.size > 1).map(([key, those]) => `${key} is ${[...those].join(' en ')}`),
    ...[...values.keys()].filter((key) => patternsOf(key).length !== 1).map((key) => `${key} is van ${patternsOf(key).length} patronen`),
  ];
}
