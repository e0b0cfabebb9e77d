import { describe, expect, it } from '@jest/globals';
import { count, date, list, literal, matching, nullable, object, oneOf, optional, type Schema, text } from './schema.js';

type Pair = readonly [difference: string, one: Schema<unknown>, other: Schema<unknown>];

describe('what a schema says that it takes', () => {
  it.each<Pair>([
    ['a kind', text(), date()],
    ['the length of a text', text(200), text(201)],
    ['a pattern', matching(/^a$/, 'een a'), matching(/^a?$/, 'een a')],
    ['the flags of a pattern', matching(/^a$/, 'een a'), matching(/^a$/i, 'een a')],
    ['a value more', oneOf('a', 'b'), oneOf('a', 'b', 'c')],
    ['a literal', literal(true), literal('true')],
    ['null', date(), nullable(date())],
    ['what may be null', nullable(date()), nullable(count())],
    ['the length of a list', list(date(), 3), list(date(), 4)],
    ['what is in a list', list(date()), list(count())],
    ['a field more', object({ a: date() }), object({ a: date(), b: date() })],
    ['the name of a field', object({ a: date() }), object({ b: date() })],
    ['a field that may be absent', object({ a: date() }), object({ a: optional(date()) })],
    ['a field of a field', object({ a: object({ b: date() }) }), object({ a: object({ b: count() }) })],
    ['a field that is called as what wraps', object({ nullable: date() }), nullable(date())],
  ])('differs by %s', (_, one, other) => expect(one.description).not.toEqual(other.description));

  it.each<Pair>([
    ['the order of fields', object({ a: date(), b: count() }), object({ b: count(), a: date() })],
    ['the order of values', oneOf('a', 'b'), oneOf('b', 'a')],
    ['the words for the reader', matching(/^a$/, 'een a'), matching(/^a$/, 'de eerste letter')],
  ])('does not differ by %s', (_, one, other) => expect(one.description).toEqual(other.description));

  it('goes through JSON as it is', () => {
    const { description } = object({ a: optional(nullable(text(10))), b: list(object({ c: oneOf('x', 'y') }), 5) });
    expect(JSON.parse(JSON.stringify(description))).toEqual({ 'a?': ['nullable', 'text 10'], b: ['list', 5, { c: 'one of x, y' }] });
  });
});
