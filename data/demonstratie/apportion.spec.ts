import { describe, expect, it } from '@jest/globals';
import { apportion } from './apportion.js';

describe('apportion', () => {
  it('gives each its exact share when the whole divides', () => expect(apportion(6, [1, 2, 3])).toEqual([1, 2, 3]));

  it('gives what is left to the largest remainders, and of equal ones to the first', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [10, 10, 11])).toEqual([2, 2, 3]);
  });

  it('gives nothing to a weight of nothing', () => expect(apportion(5, [0, 4, 1])).toEqual([0, 4, 1]));

  it('never loses or adds one', () => {
    const weights = [25, 13, 23, 9, 12, 14, 16, 13, 26, 17];
    for (let total = 0; total <= 200; total += 1) expect(apportion(total, weights).reduce((a, b) => a + b)).toBe(total);
  });
});
