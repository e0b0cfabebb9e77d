import { describe, expect, it } from '@jest/globals';
import { nearestWords } from './nearest-words.js';

const WORDS = ['actie', 'editie', 'budget', 'budgetherziening', 'budgetsplitsing', 'tranche', 'tranche-verval', 'normtranche', 'doel'];

describe('nearestWords', () => {
  it.each([
    ['actei', ['actie']],
    ['Actie', ['actie']],
    ['trance', ['tranche']],
    ['tranche', ['tranche', 'tranche-verval', 'normtranche']],
    ['herziening', ['budgetherziening']],
    ['acties', ['actie']],
    ['x', []],
    ['', []],
    ['iets heel anders', []],
  ])('of %j are %j', (typed, near) => expect(nearestWords(typed, WORDS)).toEqual(near));

  it('of what is far longer than any word are none', () => expect(nearestWords('a'.repeat(100_000), WORDS)).toEqual([]));
});
