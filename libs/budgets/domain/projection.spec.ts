import { describe, expect, it } from '@jest/globals';
import { date, mln } from '../testing/facts.js';
import { monthEnds } from './month-ends.js';
import type { MonthEnd } from './month-series.js';
import { projectionOf } from './projection.js';

const month = (on: string, approved: number, total: number | null = 100, released = 0): MonthEnd => ({
  on: date(on),
  total: total === null ? null : mln(total),
  approved: mln(approved),
  paid: mln(0),
  released: mln(released),
  left: total === null ? null : mln(total - approved + released),
});
/** Nothing until the end of February, then 10 a month. */
const SERIES = [month('2025-01-31', 0), month('2025-02-28', 0), month('2025-03-31', 10), month('2025-04-30', 20), month('2025-05-31', 30)];
const until = (day: string) => projectionOf(SERIES, date(day)).projection;

describe('month-ends', () => {
  it('are the last days of the months, leap years too', () => {
    expect(monthEnds(date('2023-12-15'), date('2024-03-30'))).toEqual(['2023-12-31', '2024-01-31', '2024-02-29']);
    expect(monthEnds(date('2024-02-29'), date('2024-02-29'))).toEqual(['2024-02-29']);
    expect(monthEnds(date('2024-03-01'), date('2024-03-30'))).toEqual([]);
    expect(monthEnds(date('2025-01-01'), date('2024-01-01'))).toEqual([]);
  });
});

describe('the projection', () => {
  it('goes on as fast as since the month before the first approval', () => {
    expect(until('2025-08-31')).toEqual({
      until: '2025-08-31',
      basedOn: { from: '2025-02-28', to: '2025-05-31' },
      perMonth: mln(10),
      taken: mln(60),
      left: mln(40),
      shortFrom: null,
      assumption: expect.stringContaining('en het budget verandert niet meer'),
    });
  });

  it('says from which month-end it would be short', () => {
    expect(until('2025-12-31')).toMatchObject({ left: mln(0), shortFrom: null });
    expect(until('2026-01-31')).toMatchObject({ left: mln(-10), shortFrom: '2026-01-31' });
    expect(projectionOf([...SERIES, month('2025-06-30', 120)], date('2025-12-31')).projection).toMatchObject({ shortFrom: '2025-06-30' });
  });

  it('counts what was released as not taken, and leaves open what is left of a budget that is not known', () => {
    const series = [month('2025-01-31', 0, null), month('2025-02-28', 30, null, 10)];
    expect(projectionOf(series, date('2025-03-31')).projection).toMatchObject({
      perMonth: mln(20),
      taken: mln(40),
      left: null,
      shortFrom: null,
    });
  });

  it.each([
    ['one month-end', SERIES.slice(0, 1), '2025-12-31', 'nog geen twee maandeinden'],
    ['none', [], '2025-12-31', 'nog geen twee maandeinden'],
    ['no approvals', SERIES.slice(0, 2), '2025-12-31', 'nog niets goedgekeurd'],
    ['no term', SERIES, null, 'niet vastgelegd'],
    ['a term that is over', SERIES, '2025-05-31', 'looptijd is voorbij'],
  ])('is none, and says why, for %s', (_, series, end, why) => {
    expect(projectionOf(series, end === null ? null : date(end))).toEqual({ projection: null, why: expect.stringContaining(why) });
  });
});
