import type { schema } from '@peildatum/kernel';

/** What is said of a list, or of what may be null. */
const isWrapped = (described: schema.Description): described is readonly (string | number | schema.Description)[] =>
  Array.isArray(described);

/** Data of every shape that a schema describes: each of its words, and in a list one of each. */
export function examplesOf(described: schema.Description): unknown[] {
  if (typeof described === 'string') {
    const words = /^one of (.+)$/.exec(described)?.[1];
    return words === undefined ? ['…'] : words.split(', ');
  }
  if (isWrapped(described)) {
    const inner = examplesOf(described.at(-1) as schema.Description);
    return described[0] === 'list' ? [inner] : inner;
  }
  const fields = Object.entries(described).map(([name, inner]) => [name.replace(/\?$/, ''), examplesOf(inner)] as const);
  const most = Math.max(1, ...fields.map(([, examples]) => examples.length));
  return Array.from({ length: most }, (_, n) => Object.fromEntries(fields.map(([name, each]) => [name, each[n % each.length]])));
}

/** Every name and every text in it. */
export function wordsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [...(Array.isArray(data) ? [] : [name]), ...wordsIn(value)]);
}
