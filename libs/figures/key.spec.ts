import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFigureKey, keyParts, keysIn, word } from './key.js';

const part = fc.stringMatching(/^[^\s]{1,20}$/u);

describe('the key of a figure', () => {
  it('has its parts with a dot between them', () => {
    const tafel = keysIn('acties').in('D');
    expect([tafel('afgerond'), keysIn('kaders', '2024')('msz', 'verschil')]).toEqual(['acties.D.afgerond', 'kaders.2024.msz.verschil']);
  });

  it('writes a dot and a backslash inside a code with a backslash before it', () => {
    expect(keysIn('plannen')('ST-R-001.1', 'a\\b')).toBe('plannen.ST-R-001\\.1.a\\\\b');
    expect(keyParts('plannen.ST-R-001\\.1.a\\\\b')).toEqual(['plannen', 'ST-R-001.1', 'a\\b']);
  });

  it('is read as it was made, so two that differ in a part are two', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
        const key = keysIn()(...parts);
        expect(isFigureKey(key)).toBe(true);
        expect(keyParts(key)).toEqual(parts);
      }),
    );
  });

  it.each(['', 'acties', '.afgerond', 'acties.', 'acties..afgerond', 'acties.a b', 'acties.a\\b'])('is not %j', (text) =>
    expect(isFigureKey(text)).toBe(false),
  );
});

describe('a name in a key', () => {
  it.each([
    ['MSZ', 'msz'],
    ['Overige (niet binnen Zvw)', 'overige-niet-binnen-zvw'],
    ['> 10 wachtenden', '>-10-wachtenden'],
    ['< 10 wachtenden', '<-10-wachtenden'],
    ['Patiënten, cliënten', 'patiënten-cliënten'],
    ['()', '-'],
  ])('of %j is %j', (name, written) => expect(word(name)).toBe(written));
});
