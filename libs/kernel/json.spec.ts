import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, sameJson } from './json.js';

describe('sameJson', () => {
  it('is what equal canonical texts say, of any two JSON values', () => {
    const small = fc.jsonValue({ maxDepth: 3, noUnicodeString: true });
    fc.assert(
      fc.property(small, small, (a, b) => sameJson(a, b) === (canonicalJson(a) === canonicalJson(b))),
      { numRuns: 2_000 },
    );
    fc.assert(fc.property(fc.jsonValue(), (a) => sameJson(a, JSON.parse(canonicalJson(a)))));
  });

  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[], {}, false],
    [[1, 2], [2, 1], false],
    [null, {}, false],
    ['1', 1, false],
  ])('of %j and %j', (a, b, same) => expect(sameJson(a, b)).toBe(same));
});
