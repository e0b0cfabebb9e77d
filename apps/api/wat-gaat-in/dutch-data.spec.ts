import { describe, expect, it } from '@jest/globals';
import type { schema } from '@peildatum/kernel';
import { codec } from '../../runtime/composition.js';
import { dutchData } from './dutch-data.js';

const AHEAD = Object.entries(codec.definitions).filter(([, { ahead }]) => ahead);

/** What is said of a list, or of what may be null. */
const isWrapped = (described: schema.Description): described is readonly (string | number | schema.Description)[] =>
  Array.isArray(described);

/** Data of every shape that a schema describes: each of its words, and in a list one of each. */
function examplesOf(described: schema.Description): unknown[] {
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
function wordsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [...(Array.isArray(data) ? [] : [name]), ...wordsIn(value)]);
}

/** What is the same in both languages, and the names of things that are counted. */
const DUTCH = [
  'indicator',
  'tranche',
  'specialist',
  'peildatum',
  'minimum',
  'per',
  'status',
  'team',
  'vws',
  'exact',
  'snelle-toetsen',
  'transformatieplannen',
  '…',
];

describe('what was decided and holds later', () => {
  it('has decisions of every context', () => expect(AHEAD.length).toBeGreaterThan(20));

  it.each(AHEAD)('says nothing in English: %s', (type, definition) => {
    for (const data of examplesOf(definition.data.description)) {
      const english = new Set(wordsIn(data));
      expect(wordsIn(dutchData(type, data)).filter((word) => english.has(word) && !DUTCH.includes(word))).toEqual([]);
    }
  });

  it.each(AHEAD)('keeps every field, each under a name of its own: %s', (type, definition) => {
    const fieldsOf = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum: number, inner) => sum + fieldsOf(inner), Object.keys(value).length)
        : 0;
    for (const data of examplesOf(definition.data.description)) expect(fieldsOf(dutchData(type, data))).toBe(fieldsOf(data));
  });

  it('keeps texts of the user as they are', () => {
    expect(dutchData('BudgetRevised', { reason: 'vws', causes: [{ cause: 'insurers', part: null }] })).toEqual({
      reden: 'vws',
      oorzaken: [{ oorzaak: 'insurers', deel: null }],
    });
  });
});
