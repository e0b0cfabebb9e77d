import { describe, expect, it } from '@jest/globals';
import { parseStatedEuro } from './stated-amount.js';

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
