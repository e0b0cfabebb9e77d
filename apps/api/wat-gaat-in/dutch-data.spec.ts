import { describe, expect, it } from '@jest/globals';
import { codec } from '../../runtime/composition.js';
import { examplesOf, wordsIn } from '../testing/event-examples.js';
import { dutchData } from './dutch-data.js';

const AHEAD = Object.entries(codec.definitions).filter(([, { ahead }]) => ahead);

/** What is the same in both languages, and the names of things that are counted. */
const DUTCH = [
  'AZWA',
  'fte',
  'GALA',
  'HLO',
  'IZA',
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
