import { amount, type Cents, euroOf, isCents, type schema } from '@peildatum/kernel';

const AMOUNT = amount().description;

/** Data of an event as its schema describes them, with every amount in euros: `740409907.00`. */
export function inEuros(data: unknown, described: schema.Description): unknown {
  if (data === null || data === undefined) return data;
  if (typeof described === 'string')
    return described === AMOUNT && typeof data === 'string' && isCents(data) ? euroOf(data as Cents) : data;
  if (isWrapped(described)) {
    const inner = described.at(-1) as schema.Description;
    return Array.isArray(data) ? data.map((each) => inEuros(each, inner)) : inEuros(data, inner);
  }
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, inEuros(value, described[name] ?? described[`${name}?`] ?? '')]),
  );
}

/** What is said of a list, or of what may be null: the kind of wrap first, and what is in it last. */
const isWrapped = (described: schema.Description): described is readonly (string | number | schema.Description)[] =>
  Array.isArray(described);
