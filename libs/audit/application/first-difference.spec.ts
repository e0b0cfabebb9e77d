import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstDifference } from './first-difference.js';

describe('firstDifference', () => {
  it.each([
    [{ a: [1, 2] }, { a: [1, 3] }, 'a[1]'],
    [{ a: 1 }, { a: 1, b: undefined, c: 2 }, 'c'],
    [[1], [1, 2], '[1]'],
    [{ a: null }, { a: {} }, 'a'],
    [new Set(['x', 'y']), new Set(['y', 'z']), '[0]'],
    ['1', 1, ''],
  ])('finds where %j and %j part', (left, right, path) => expect(firstDifference(left, right)?.path).toBe(path));

  it('finds none between a value and its copy, whatever the order of the fields', () => {
    fc.assert(fc.property(fc.json(), (json) => expect(firstDifference(JSON.parse(json), JSON.parse(json))).toBeNull()));
    expect(firstDifference({ a: 1, b: 2 }, { b: 2, a: 1 })).toBeNull();
  });
});
