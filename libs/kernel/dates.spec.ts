import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  amsterdamDate,
  endOfDay,
  type Instant,
  isCalendarDate,
  parseDate,
  parseInstant,
  parseKnownAt,
  parseKnownFrom,
  toInstant,
} from './index.js';

// The machine's own time zone data, against which our rule is held; only here.
const zoned = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });
const moments = fc.integer({ min: Date.UTC(1997, 0, 1), max: Date.UTC(2060, 0, 1) });

describe('a calendar date', () => {
  it.each(['2025-02-30', '2025-2-3', '20250203', '2025-13-01', '0000-01-01', '2023-02-29', ''])('%p is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => parseDate(text, 'geldigOp')).toThrow(expect.objectContaining({ code: 'DATE.INVALID', field: 'geldigOp' }));
  });

  it.each(['20-5-2025', '20/05/2025', '20.05.2025'])('%s is refused with what was meant', (text) =>
    expect(() => parseDate(text)).toThrow(`'${text}' is geen datum in deze vorm; schrijf 2025-05-20.`),
  );

  it.each(['31-2-2025', '20-5-25', '20-5-1025'])('%s is refused with how a date is written', (text) =>
    expect(() => parseDate(text)).toThrow(`'${text}' is geen bestaande datum; schrijf een datum als 2025-05-20.`),
  );

  it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('%s exists, and cannot be given', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    for (const parse of [parseDate, parseKnownAt, parseKnownFrom])
      expect(() => parse(text, 'geldigOp')).toThrow(
        expect.objectContaining({ code: 'DATE.OUT_OF_RANGE', kind: 'invalid', field: 'geldigOp' }),
      );
  });

  it('may be the first and the last of those years', () =>
    expect(['1900-01-01', '2199-12-31'].map((text) => parseDate(text))).toEqual(['1900-01-01', '2199-12-31']));

  it('knows leap days', () => expect(parseDate('2024-02-29')).toBe('2024-02-29'));
});

describe('the date in Amsterdam', () => {
  it('is that of the time zone data, at any moment', () => {
    fc.assert(
      fc.property(moments, (ms) => expect(amsterdamDate(toInstant(ms))).toBe(zoned.format(ms))),
      { numRuns: 2_000 },
    );
  });

  it('ends with its last millisecond', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const date = amsterdamDate(toInstant(ms));
        const end = endOfDay(date);
        expect(amsterdamDate(end)).toBe(date);
        expect(amsterdamDate(toInstant(Date.parse(end) + 1))).toBe(addDays(date, 1));
      }),
    );
  });

  it('has 23 and 25 hours when the clocks change', () => {
    const hours = (day: string, before: string) =>
      (Date.parse(endOfDay(parseDate(day))) - Date.parse(endOfDay(parseDate(before)))) / 3_600_000;
    expect(hours('2025-03-30', '2025-03-29')).toBe(23);
    expect(hours('2025-10-26', '2025-10-25')).toBe(25);
    expect(hours('2025-05-20', '2025-05-19')).toBe(24);
  });
});

describe('a moment', () => {
  it.each([
    ['2025-05-30T12:00:00+02:00', '2025-05-30T10:00:00.000Z'],
    ['2025-05-30T10:00:00.123999Z', '2025-05-30T10:00:00.123Z'],
    ['2025-05-30T10:00Z', '2025-05-30T10:00:00.000Z'],
  ])('%s is %s', (text, instant) => expect(parseInstant(text)).toBe(instant));

  it.each([
    '2025-05-30T12:00:00',
    '2025-05-30T12:00:00 02:00',
    '2025-02-30T12:00:00Z',
    '2025-05-30T24:00:00Z',
    '2025-05-30T12:00:00+25:00',
    'gisteren',
  ])('%p is none', (text) =>
    expect(() => parseInstant(text, 'bekendOp')).toThrow(expect.objectContaining({ code: 'TIME.INVALID', field: 'bekendOp' })),
  );

  it.each([
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00+02:00',
    '1899-12-31T22:59:59.999Z',
    '1900-01-01T00:30:00+14:00',
    '2199-12-31T23:00:00Z',
    '9999-12-31T23:00:00-05:00',
  ])('%s exists, and cannot be given', (text) =>
    expect(() => parseInstant(text, 'bekendOp')).toThrow(
      expect.objectContaining({ code: 'TIME.OUT_OF_RANGE', kind: 'invalid', field: 'bekendOp' }),
    ),
  );

  it('may be the first and the last of those years in Amsterdam', () => {
    expect([parseKnownFrom('1900-01-01'), parseInstant('1899-12-31T23:00:00Z')]).toEqual(Array(2).fill('1899-12-31T23:00:00.000Z'));
    expect([parseKnownAt('2199-12-31'), parseInstant('2200-01-01T00:59:59.999+02:00')]).toEqual(Array(2).fill('2199-12-31T22:59:59.999Z'));
  });

  it('means the end of the day when only a date is given as bekendOp', () => {
    expect(parseKnownAt('2025-05-30')).toBe('2025-05-30T21:59:59.999Z' as Instant);
    expect(parseKnownAt('2025-01-30')).toBe('2025-01-30T22:59:59.999Z' as Instant);
  });
});
