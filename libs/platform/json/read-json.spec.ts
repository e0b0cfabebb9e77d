import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from './read-json.js';

const faultOf = (text: string): { code?: string; field?: string } => {
  try {
    readJson(text);
  } catch (error) {
    return error as { code?: string; field?: string };
  }
  return {};
};

describe('readJson', () => {
  it('gives what JSON.parse gives, for every JSON without repeated or forbidden names', () => {
    const names = fc.string().filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 5 }),
        fc.dictionary(names, tie('any'), { maxKeys: 5, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.nat(4), (given, space) => {
        const text = JSON.stringify(given, null, space);
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['the same name twice', '{"a":1,"a":2}', 'a'],
    ['the same name, once in escapes', '{"a":1,"\\u0061":2}', 'a'],
    ['the same name with a quote in it', '{"a\\"":1, "b":{}, "a\\u0022" : 2}', 'a"'],
    ['the same name further down', '{"x":[{},{"y":{"a":1,"b":2,"a":3}}]}', 'x[1].y.a'],
    ['the same empty name', '{"":1,"":2}', '(aanvraag)'],
    ['a name that is also a value', '{"b":"a","a":"a","a":0}', 'a'],
  ])('refuses %s', (_, text, field) => {
    JSON.parse(text); // which takes the last one
    expect(faultOf(text)).toMatchObject({ code: 'JSON.REPEATED_FIELD', field });
  });

  it.each(['{"a":{"b":1},"b":{"b":1}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"a:","c":"\\"a\\":1,\\"a\\":2"}', '{"a":1,"A":2}'])(
    'takes a name again where it is another field: %s',
    (text) => expect(readJson(text)).toEqual(JSON.parse(text)),
  );

  it.each([
    ['{"__proto__":{"x":1}}', '__proto__'],
    ['{"a":{"constructor":{"prototype":1}}}', 'a.constructor'],
    ['[{"\\u005f_proto__":1}]', '[0].__proto__'],
  ])('refuses a name that is no field to JavaScript: %s', (text, field) => {
    expect(faultOf(text)).toMatchObject({ code: 'JSON.FORBIDDEN_FIELD', field });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('refuses what is nested deeper than any input, at once', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readJson(nested(32))).toEqual(JSON.parse(nested(32)));
    for (const text of [nested(33), nested(10_000), '{"a":'.repeat(100_000), `{"a":${nested(10_000)}}`]) {
      expect(faultOf(text).code).toBe('JSON.TOO_DEEP');
    }
  });

  it('refuses more values than any input has', () => {
    const list = (count: number) => `[${Array.from({ length: count }, () => '0').join()}]`;
    expect(readJson(list(1_000))).toHaveLength(1_000);
    expect(faultOf(list(1_001))).toMatchObject({ code: 'JSON.TOO_MANY_VALUES' });
    expect(faultOf(`{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join()}}`).code).toBe('JSON.TOO_MANY_VALUES');
  });

  it.each(['', '{', '{"a":1,}', '[1 2]', "{'a':1}", '{"a":"\n"}', '"\\ud8"', '01', '{"a":1}}', 'NaN', '\ufeff{}', '"', '{"a', '{"a\\'])(
    'refuses what is no JSON: %j',
    (text) => {
      expect(() => JSON.parse(text)).toThrow();
      expect(faultOf(text).code).toBe('JSON.SYNTAX');
    },
  );

  it('names no more than a part of a field that the caller made up', () => {
    const name = '\u{1F600}'.repeat(100_000);
    expect(faultOf(`{"${name}":1,"${name}":2}`).field?.length).toBe(100);
  });
});
