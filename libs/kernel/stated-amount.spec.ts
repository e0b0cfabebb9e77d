import { describe, expect, it } from '@jest/globals';
import { parseExactEuro, parseSignedEuro, parseStatedEuro } from './stated-amount.js';

describe('an amount as a source prints it', () => {
  it.each([
    ['740409907', { amount: '74040990700', bound: 'exact', text: null }],
    ['740409907.05', { amount: '74040990705', bound: 'exact', text: null }],
    ['ruim 1,3 miljard', { amount: '130000000000', bound: 'at-least', text: 'ruim 1,3 miljard' }],
    ['bijna 3 miljard', { amount: '300000000000', bound: 'at-most', text: 'bijna 3 miljard' }],
    ['circa 400 mln', { amount: '40000000000', bound: 'about', text: 'circa 400 mln' }],
    ['ca. € 400 miljoen', { amount: '40000000000', bound: 'about', text: 'ca. € 400 miljoen' }],
    ['428,593 mln', { amount: '42859300000', bound: 'exact', text: '428,593 mln' }],
    ['2.432 mln', { amount: '243200000000', bound: 'exact', text: '2.432 mln' }],
    ['Ruim 12500000.00', { amount: '1250000000', bound: 'at-least', text: 'Ruim 12500000.00' }],
  ])('reads %s', (text, stated) => {
    expect(parseStatedEuro(text)).toEqual(stated);
  });

  it.each([
    '',
    'PM',
    'ruim',
    'ongeveer 3 mln',
    '1.3 mln',
    '1,2345678901 mln',
    '-3 mln',
    '12,50',
    '3 mln per jaar',
    '12.345',
    '9999999 miljard',
  ])('refuses %s', (text) => {
    expect(() => parseStatedEuro(text, 'bedrag')).toThrow(expect.objectContaining({ code: 'MONEY.INVALID', field: 'bedrag' }));
  });
});

describe('an exact amount', () => {
  it.each([
    ['24.864 mln', '2486400000000'],
    ['12500000.05', '1250000005'],
    ['0', '0'],
  ])('reads %s', (text, cents) => {
    expect([parseExactEuro(text), parseSignedEuro(text)]).toEqual([cents, cents]);
  });

  it.each([
    ['-600 mln', '-60000000000'],
    ['- 1,4 mln', '-140000000'],
    ['-0', '0'],
    [' -1011 mln ', '-101100000000'],
  ])('below zero reads %s', (text, cents) => {
    expect(parseSignedEuro(text)).toBe(cents);
    expect(() => parseExactEuro(text)).toThrow(expect.objectContaining({ code: 'MONEY.INVALID' }));
  });

  it.each(['ruim 3 mld', 'ca. 3 mln', 'pm', '--3 mln', '3 -', '-'])('refuses %s', (text) => {
    for (const parse of [parseExactEuro, parseSignedEuro])
      expect(() => parse(text, 'bedrag')).toThrow(expect.objectContaining({ code: 'MONEY.INVALID', field: 'bedrag' }));
  });
});
