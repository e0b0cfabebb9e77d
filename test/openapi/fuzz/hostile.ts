/** Values that programs stumble over. */

export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\ufeff',
  '\u202etxet',
  '\u200b',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  'VWS\u00a0',
  'V\u009b31mS',
  '\u{20bb7}'.repeat(200),
  '\r\n',
  '\t',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '1e999',
  '9007199254740993',
  "' OR 1=1 --",
  '"; DROP TABLE logboek; --',
  '$1',
  '%',
  '_',
  '\\',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '$all',
  'x'.repeat(201),
  'x'.repeat(4_001),
  'é'.repeat(3_000),
];

/** Dates and moments that exist, at and beyond the edges of what can be given: each was once more than a clock or a database took. */
export const EDGE_DATES: readonly string[] = [
  '1899-12-31',
  '1900-01-01',
  '2199-12-31',
  '2200-01-01',
  '9999-12-31',
  '0001-01-01',
  '9999-12-31T23:00:00-05:00',
  '2199-12-31T23:59:59.999-12:00',
  '2199-12-31T22:59:59.999Z',
  '1899-12-31T23:00:00Z',
  '0001-01-01T00:00:00+14:00',
];

export const HOSTILE_DATES: readonly string[] = [
  '2025-02-30',
  '2025-13-01',
  '2025-00-00',
  '0000-01-01',
  '+275760-09-13',
  '-000001-01-01',
  '20250101',
  '01-01-2025',
  '2025-1-1',
  '2025-01-01T00:00:00',
  '2025-01-01T00:00:00+02:00',
  '2025-01-01T00:00:00 02:00',
  '2025-03-30T02:30:00Z',
  '2025-12-31T23:59:60Z',
  '2026-11-21',
  '0001-01-01T00:00:00Z',
  '4713-01-01',
  ...EDGE_DATES,
];

export const HOSTILE_NUMBERS: readonly number[] = [-1, 0, 0.5, 1e21, -0, 2 ** 31, 2 ** 53, 1e308, 499, 500, 501];

/** Of another type than was asked for. */
export const HOSTILE_VALUES: readonly unknown[] = [null, true, false, [], {}, [null], [[[]]], { a: 1 }, ['x'], 0, ...HOSTILE_NUMBERS];
