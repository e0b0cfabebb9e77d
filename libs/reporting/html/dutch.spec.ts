import { describe, expect, it } from '@jest/globals';
import type { CalendarDate, Decimal, Instant } from '@peildatum/kernel';
import { counted, dutchDate, dutchDateOf, dutchDecimal, dutchNumber, dutchShare } from './dutch.js';

describe('Dutch notation', () => {
  it.each([
    ['2025-05-20', '20 mei 2025'],
    ['2024-03-01', '1 maart 2024'],
    ['2024-12-31', '31 december 2024'],
  ])('writes the date %s as %s', (date, written) => expect(dutchDate(date as CalendarDate)).toBe(written));

  it('takes the date of a moment in Amsterdam, in summer and in winter', () => {
    expect(dutchDateOf('2025-05-30T22:30:00.000Z' as Instant)).toBe('31 mei 2025');
    expect(dutchDateOf('2025-01-30T22:30:00.000Z' as Instant)).toBe('30 januari 2025');
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
  ])('writes the number %d as %s', (n, written) => expect(dutchNumber(n)).toBe(written));

  it.each([
    [168, 445, '37,8%'],
    [1, 3, '33,3%'],
    [2, 3, '66,7%'],
    [1, 2000, '0,1%'],
    [445, 445, '100,0%'],
    [0, 5, '0,0%'],
  ])('writes %d of %d as %s', (part, whole, written) => expect(dutchShare(part, whole)).toBe(written));

  it.each([
    ['0', '0'],
    ['-154', '-154'],
    ['-1015', '-1.015'],
    ['30060', '30.060'],
    ['3.5', '3,5'],
    ['-0.000001', '-0,000001'],
  ])('writes the decimal %s as %s', (value, written) => expect(dutchDecimal(value as Decimal)).toBe(written));

  it('has no share of nothing', () => expect(dutchShare(0, 0)).toBeNull());

  it('counts one in the singular', () => {
    expect(counted(1, 'actie', 'acties')).toBe('1 actie');
    expect(counted(0, 'actie', 'acties')).toBe('0 acties');
  });
});
