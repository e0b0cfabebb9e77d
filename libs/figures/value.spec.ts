import { describe, expect, it } from '@jest/globals';
import { figureValue, sameValue } from './value.js';

describe('the published value of a figure', () => {
  it.each([
    ['aantal', '231', '231'],
    ['aantal', '007', '7'],
    ['geheel getal', '-4', '-4'],
    ['getal', '3,50', '3.5'],
    ['euro', '€ 614629512', '614629512'],
    ['euro', '0.05', '0.05'],
    ['mln euro', '-58', '-58'],
    ['mln euro', '-58,5 mln', '-58.5'],
    ['procent', '16,2%', '16.2'],
    ['procent', '-0', '0'],
    ['tekst', ' Uitgaven stand ultimo oktober 2024', 'Uitgaven stand ultimo oktober 2024'],
  ] as const)('of kind %s is read from %j as %j', (kind, text, value) => expect(figureValue(kind, text)).toEqual({ value }));

  it.each([
    ['aantal', '-1'],
    ['aantal', '3,5'],
    ['geheel getal', '3.5'],
    ['getal', 'veel'],
    ['euro', '59,9 mln'],
    ['procent', '1600'],
    ['tekst', ' '],
  ] as const)('of kind %s is not %j, and says what it is', (kind, text) => {
    const { value, fault } = figureValue(kind, text);
    expect(value).toBeUndefined();
    expect(fault).toMatch(/schrijf|moet zijn/);
  });

  it('is the same however many zeros stand behind the point', () => {
    expect([sameValue('614629512', '614629512.00'), sameValue('16.2', '16.20'), sameValue('16.2', '16.3'), sameValue('a', 'b')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
