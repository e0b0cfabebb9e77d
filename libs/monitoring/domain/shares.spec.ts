import { expect, it } from '@jest/globals';
import { number } from '../testing/facts.js';
import { compareIn, ONE_IN, PERCENT } from './shares.js';

const compare = (value: string, unit: string, other: string, otherUnit: string) => compareIn(number(value), unit, number(other), otherUnit);

it('compares shares exactly, whichever way they are written', () => {
  expect(compare('20', PERCENT, '5', ONE_IN)).toBe(0);
  expect(compare('16.7', PERCENT, '6', ONE_IN)).toBe(1);
  expect(compare('16.6', PERCENT, '6', ONE_IN)).toBe(-1);
  expect(compare('5', ONE_IN, '20', PERCENT)).toBe(0);
  // One in six is less than 16.7 %, but in the terms of its own unit six is more than 100 / 16.7.
  expect(compare('6', ONE_IN, '16.7', PERCENT)).toBe(1);
  expect(compare('6', ONE_IN, '16.6', PERCENT)).toBe(-1);
});

it('compares like with like, and nothing else', () => {
  expect(compare('3.5', 'weken', '4', 'weken')).toBe(-1);
  expect(compare('3.5', 'weken', '4', 'dagen')).toBeNull();
});
