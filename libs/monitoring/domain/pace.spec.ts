import { describe, expect, it } from '@jest/globals';
import { date, number } from '../testing/facts.js';
import { pacePerYear } from './pace.js';

const pace = (distance: string, from: string, to: string) => pacePerYear(number(distance), date(from), date(to));

describe('the pace needed', () => {
  it('goes by the calendar: a year is a year, leap or not', () => {
    expect(pace('10', '2022-12-31', '2023-12-31')).toBe('10');
    expect(pace('10', '2023-12-31', '2024-12-31')).toBe('10');
    expect(pace('10', '2023-12-31', '2028-12-31')).toBe('2');
    expect(pace('1', '2024-02-29', '2025-02-28')).toBe('1');
  });

  it('counts the days of a part of a year', () => {
    // 184 of the 365 days from the end of June 2024 to the end of June 2025.
    expect(pace('184', '2024-06-30', '2024-12-31')).toBe('365');
    // A year and 183 of 366 days.
    expect(pace('3', '2022-12-31', '2024-07-01')).toBe('2');
    expect(pace('1', '2024-12-30', '2024-12-31')).toBe('365');
  });

  it('is rounded to six decimals, half away from zero', () => {
    expect(pace('1', '2023-12-31', '2026-12-31')).toBe('0.333333');
    expect(pace('2', '2023-12-31', '2026-12-31')).toBe('0.666667');
    expect(pace('0.000001', '2023-12-31', '2025-12-31')).toBe('0.000001');
    expect(pace('-0.000001', '2023-12-31', '2025-12-31')).toBe('-0.000001');
    expect(pace('-2', '2023-12-31', '2026-12-31')).toBe('-0.666667');
  });
});
