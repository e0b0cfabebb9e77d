import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate, comparePlaces, type Place, rankOf } from './index.js';

const place: fc.Arbitrary<Place> = fc.record({
  validFrom: fc.integer({ min: 0, max: 109_571 }).map((days) => addDays('1900-01-01' as CalendarDate, days)),
  revision: fc.nat(2 ** 28 - 1),
});

describe('the rank of a place', () => {
  it('orders as places do, and leaves room for a date before it in 63 bits', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(Math.sign(rankOf(a) - rankOf(b))).toBe(Math.sign(comparePlaces(a, b)));
        expect(rankOf(a)).toBeGreaterThanOrEqual(0);
        expect(rankOf(a)).toBeLessThan(2 ** 45);
      }),
    );
  });

  it('is of the last day that there is below 2^45, and of the first revision of the first day nothing', () => {
    expect(rankOf({ validFrom: '1900-01-01' as CalendarDate, revision: 0 })).toBe(0);
    expect(rankOf({ validFrom: '2199-12-31' as CalendarDate, revision: 2 ** 28 - 1 })).toBeLessThan(2 ** 45);
  });
});
