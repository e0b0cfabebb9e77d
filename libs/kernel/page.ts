import { type InvalidInput, refusedField } from './errors.js';
import type { Page, PageRequest } from './reading-clocks.js';

/** One page of items that stand in the order of their keys. @throws InvalidInput for a place after which there is nothing, and that is none of them */
export function pageBy<T>(items: readonly T[], keyOf: (item: T) => string, { after, limit }: PageRequest): Page<T> {
  const rest = after === undefined ? items : items.filter((item) => keyOf(item) > after);
  if (after !== undefined && rest.length === 0 && !items.some((item) => keyOf(item) === after)) throw noPlace(after);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, total: items.length, next: rest.length > shown.length && last !== undefined ? keyOf(last) : null };
}

/** After that there is nothing, and nothing of the list stands there: a page of no rows would say that the list ends. */
export const noPlace = (after: string): InvalidInput =>
  refusedField(
    'na',
    `'${after.slice(0, SHOWN)}' is geen plaats in deze lijst; laat na weg om vooraan te beginnen, en volg daarna het adres van de volgende bladzijde`,
    'QUERY.INVALID',
  );
const SHOWN = 60;
