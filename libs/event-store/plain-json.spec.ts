import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOf } from './plain-json.js';

const nested = (levels: number): unknown => (levels === 0 ? 'bottom' : [nested(levels - 1)]);

describe('refusalOf', () => {
  it.each<[string, unknown]>([
    ['text', 'é😀\n'],
    ['no text', ''],
    ['the greatest safe integer', Number.MAX_SAFE_INTEGER],
    ['the least safe integer', Number.MIN_SAFE_INTEGER],
    ['a fraction', 0.1],
    ['null, true and false', [null, true, false]],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['a field by the name of toJSON that is no function', { toJSON: 'text' }],
    ['31 lists in each other around text', nested(31)],
  ])('takes %s', (_title, value) => {
    expect(refusalOf(value)).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['U+0000', { a: { b: ['x', 'y\u0000'] } }, 'a.b[1]'],
    ['U+0000 in the name of a field', { a: { 'b\u0000': 1 } }, 'a.b\u0000'],
    ['the first half of a character', ['\ud83d'], '[0]'],
    ['the second half of a character', ['\ude00\ud83d\ude00'], '[0]'],
    ['halves in the wrong order', '\ude00\ud83d', ''],
    ['2^53', { cents: 2 ** 53 }, 'cents'],
    ['-2^53', { cents: -(2 ** 53) }, 'cents'],
    ['NaN', [[Number.NaN]], '[0][0]'],
    ['minus infinity', Number.NEGATIVE_INFINITY, ''],
    ['minus zero', { a: -0 }, 'a'],
    ['undefined', { a: undefined }, 'a'],
    ['a hole in a list', new Array(2), ''],
    ['a list with a field of its own', Object.assign([1], { more: 2 }), ''],
    ['a bigint', [1n], '[0]'],
    ['a symbol', [Symbol('s')], '[0]'],
    ['a field that is a symbol', { a: { [Symbol('s')]: 1 } }, 'a'],
    ['a function', { a: () => 1 }, 'a'],
    ['a Date', { at: new Date(0) }, 'at'],
    ['a class of ours', new (class Ours {})(), ''],
    ['something that writes itself', Object.defineProperty({ a: 1 }, 'toJSON', { value: () => 2, enumerable: false }), ''],
    ['a list that writes itself', Object.defineProperty([1], 'toJSON', { value: () => 2, enumerable: false }), ''],
    ['__proto__', JSON.parse('{"a":{"__proto__":1}}'), 'a.__proto__'],
    ['32 lists in each other around a list', nested(33), '[0]'.repeat(32)],
  ])('refuses %s, and says where', (_title, value, path) => {
    expect(refusalOf(value)).toEqual({ path, reason: expect.any(String) });
  });

  it('refuses what goes round', () => {
    const round: Record<string, unknown> = {};
    round.self = round;
    expect(refusalOf(round)).toMatchObject({ reason: 'te diep genest' });
  });

  it('takes exactly what comes back from JSON as it went in', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: false, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
        (value) => {
          if (refusalOf(value) !== null) return;
          taken += 1;
          const back: unknown = JSON.parse(JSON.stringify(value));
          expect(back).toStrictEqual(value);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('takes whatever JSON can say, but for what is named above', () => {
    const safe = fc.jsonValue({ maxDepth: 5 }).filter((value) => !/\\u0000|__proto__|[eE]\+|\d{16}/.test(JSON.stringify(value)));
    fc.assert(fc.property(safe, (value) => expect(hasMinusZero(value) || refusalOf(value) === null).toBe(true)));
  });
});

const hasMinusZero = (value: unknown): boolean =>
  Object.is(value, -0) || (typeof value === 'object' && value !== null && Object.values(value).some(hasMinusZero));
