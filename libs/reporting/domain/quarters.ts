import type { Keys } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import { quarterOf } from '@peildatum/plans';
import { figureOf, groupBy, type ListAt, type Resting } from './counting.js';
import type { QuarterCount } from './figures.js';

/** Counts per quarter of submission, from the first to the last in which there was one; a quarter between without any is zero. */
export function countsPerQuarter<T extends Resting & { readonly submittedOn: CalendarDate }>(
  keys: Keys,
  items: readonly T[],
  list: ListAt,
): QuarterCount[] {
  const byQuarter = groupBy(items, ({ submittedOn }): string => quarterOf(submittedOn));
  return allBetween([...byQuarter.keys()].sort()).map((kwartaal) => ({
    kwartaal,
    ...figureOf(keys('kwartaal', kwartaal), byQuarter.get(kwartaal) ?? [], list, { kwartaal }),
  }));
}

function allBetween(sorted: readonly string[]): string[] {
  const last = sorted.at(-1);
  const quarters: string[] = [];
  for (let quarter = sorted[0]; quarter !== undefined && last !== undefined && quarter <= last; quarter = nextQuarter(quarter)) {
    quarters.push(quarter);
  }
  return quarters;
}

/** `2024-Q4` is followed by `2025-Q1`. */
export function nextQuarter(quarter: string): string {
  const [year, number] = quarter.split('-Q').map(Number) as [number, number];
  return number < 4 ? `${quarter.slice(0, 4)}-Q${number + 1}` : `${String(year + 1).padStart(4, '0')}-Q1`;
}
