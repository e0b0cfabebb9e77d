import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eachOnce, isText, lengthOf, mapTexts, normalName, normalText, readText, sameName, visible } from './normal-text.js';

/** Any text, with what has no place in the normal form in a third of its characters. */
const anyText = fc.string({
  maxLength: 30,
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('o', 'e', '\u0308', '\u0301', '\u0327', '\u034f', '\u2126', '\u1100', '\u1161', '\u11a8'),
    fc.constantFrom(' ', '\u00a0', '\u202f', '\u2007', '\u2009', '\u3000', '\t', '\n', '\r', '\r\n', '\u2028', '\u2029'),
    fc.constantFrom('\u200b', '\u200d', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u200f', '\u061c', '\ufe0f', '\u{e0041}', '\u{13437}'),
    fc.constantFrom('\u0000', '\u001b', '\u007f', '\u0085', '\u009b', '\ud800', '\udc00'),
  ),
});
const ABSENT = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|[^\P{Cc}\n]/u;

describe('the normal form of text', () => {
  it.each([
    ['a decomposed name', 'Zorgcoo\u0308peratie', 'Zorgcoöperatie'],
    ['blanks at the ends', ' \u00a0\tVWS \n', 'VWS'],
    ['a no-break blank inside', 'De\u00a0Friesland', 'De Friesland'],
    ['a zero-width space', 'V\u200bWS\u200b', 'VWS'],
    ['a byte order mark', '\ufeffVWS', 'VWS'],
    ['a direction override', 'VWS\u202eSWV\u202c', 'VWSSWV'],
    ['an accent behind what is not seen', 'coo\u200d\u0308rdinatie', 'coördinatie'],
    ['an emoji of two', '\u{1F469}\u200d\u2695\ufe0f', '\u{1F469}\u2695'],
    ['lines', 'een\r\n\ttwee\rdrie\u2028vier', 'een\n twee\ndrie\nvier'],
    ['what was recorded with controls', '\u001b[2JVWS\u009b', '[2JVWS'],
    ['two blanks inside, which stay', 'a  b', 'a  b'],
  ])('of %s', (_, text, normal) => {
    expect(normalText(text)).toBe(normal);
  });

  it('is its own normal form, is NFC, and has nothing that may not be in it', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        for (const normal of [normalText(text), normalName(text)]) {
          expect(normal.normalize('NFC')).toBe(normal);
          expect(normal).not.toMatch(ABSENT);
          expect(normal).not.toMatch(/^[\p{Zs}\n]|[\p{Zs}\n]$/u);
          expect(normal).not.toMatch(/[^\P{Zs} ]/u);
        }
        expect(normalText(normalText(text))).toBe(normalText(text));
        expect(normalName(normalName(text))).toBe(normalName(text));
        expect(normalName(text)).not.toContain('\n');
      }),
      { numRuns: 500 },
    ));

  it('leaves the text of input that is none as it came, to be refused', () =>
    fc.assert(fc.property(anyText, (text) => readText(text) === (isText(text) ? normalText(text) : text))));

  it.each(['\u0000', '\u001b[2J', '\u007f', '\u0085', '\u009b1m', '\ud800', '\udc00x'])('calls %j no text', (text) => {
    expect(isText(`a${text}`)).toBe(false);
  });

  it.each(['a\tb\r\nc', '\u{1F600}', '\u202e\u200b'])('calls %j text', (text) => {
    expect(isText(text)).toBe(true);
  });
});

describe('names', () => {
  it.each(['VWS', 'VWS ', 'VWS\u200b', '\u00a0VWS', 'V\u00adWS', 'VWS\n'])('knows VWS in %j', (name) => {
    expect(sameName(name, 'VWS')).toBe(true);
  });

  it('tells others apart', () => {
    expect(sameName('VWS', 'vws')).toBe(false);
    expect(sameName('De Friesland', 'DeFriesland')).toBe(false);
  });

  it('stand once', () => {
    expect(eachOnce(['ZN', 'VWS', 'ZN'])).toEqual(['ZN', 'VWS']);
  });
});

describe('the length of a text', () => {
  it.each([
    ['x'.repeat(500), 500],
    [`${'x'.repeat(499)}\u{1F600}`, 500],
    ['\u{20000}'.repeat(500), 500],
    ['\u{1F44D}\u{1F3FD}', 2],
    ['e\u0301', 2],
    ['', 0],
  ])('counts code points', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});

describe('the texts in a value', () => {
  it('are read wherever they stand, and nothing else is', () => {
    const value = { a: ' x ', b: [1, null, { c: ['y ', true] }] };
    expect(mapTexts(value, normalText)).toEqual({ a: 'x', b: [1, null, { c: ['y', true] }] });
  });

  it('leave the value itself when nothing changes', () => {
    const value = { a: 'x', b: ['y', { c: 1 }] };
    expect(mapTexts(value, normalText)).toBe(value);
  });
});

describe('text for a terminal', () => {
  it.each([
    ['\u001b[31mrood', '\\u001b[31mrood'],
    ['\u009b1m', '\\u009b1m'],
    ['a\u202eb\u200bc', 'a\\u202eb\\u200bc'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['regel\nregel\r\u2028', 'regel\\u000aregel\\u000d\\u2028'],
    ['Coördinatie \u{1F600}', 'Coördinatie \u{1F600}'],
  ])('shows %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('says the same in JSON', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = visible(JSON.stringify({ text }));
        expect(JSON.parse(shown)).toEqual({ text });
        expect(shown).not.toMatch(/[^\P{C}\p{Cn}\p{Co}]/u);
      }),
    ));
});

it('takes a text of many blanks in time that grows with its length alone', () => {
  const blanks = `a${' '.repeat(1_000_000)}é${'\n '.repeat(500_000)}b`;
  expect(normalText(blanks)).toBe(blanks);
  expect(normalName(blanks)).toBe(`a${' '.repeat(1_000_000)}é b`);
});

it('leaves a text of which every character is in its one form as it is, and no other', () => {
  const changed = /[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
  for (let code = 0x20; code < 0x2200; code += 1) {
    const character = String.fromCodePoint(code);
    const text = `a${character}b`;
    const stays = character === ' ' || (!changed.test(character) && text.normalize('NFC') === text);
    expect([code, normalText(text) === text]).toEqual([code, stays]);
    if (/\p{Zs}/u.test(character)) expect([code, normalText(`${character}b`)]).toEqual([code, 'b']);
  }
});
