import type { Page, PageRequest } from './reading-clocks.js';

/** One page of items that stand in the order of their keys. */
export function pageBy<T>(items: readonly T[], keyOf: (item: T) => string, { after, limit }: PageRequest): Page<T> {
  const rest = after === undefined ? items : items.filter((item) => keyOf(item) > after);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, total: items.length, next: rest.length > shown.length && last !== undefined ? keyOf(last) : null };
}
