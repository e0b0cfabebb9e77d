import { describe, expect, it } from '@jest/globals';
import { comparePositions, cursorOf, positionOf } from './cursor.js';

describe('a cursor of KurrentDB', () => {
  it.each([
    [0n, 0n],
    [1n, 0n],
    [9_007_199_254_740_993n, 9_007_199_254_740_993n],
    [2n ** 63n - 1n, 2n ** 63n - 1n],
  ])('keeps the position %d, %d', (commit, prepare) => {
    expect(positionOf(cursorOf({ commit, prepare }))).toEqual({ commit, prepare });
  });

  it.each(['', '1', '1-', '-1-1', '01-1', '1-01', '1-1 ', '1.5-1', '1-1-1', `${2n ** 63n}-0`, `0-${2n ** 63n}`])('%p is none', (text) => {
    expect(() => positionOf(text)).toThrow(expect.objectContaining({ code: 'STORE.CURSOR_INVALID', kind: 'invalid' }));
  });

  it('lies before another as numbers do, not as text', () => {
    const order = ['9-9', '10-9', '10-10', '9007199254740992-0', '9007199254740993-0'].map(positionOf);
    for (const [i, a] of order.entries()) for (const [k, b] of order.entries()) expect(comparePositions(a, b)).toBe(Math.sign(i - k));
  });
});
