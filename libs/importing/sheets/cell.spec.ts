import { describe, expect, it } from '@jest/globals';
import { booleanCell, errorCell, isoDateCell, looksLikeError, numberCell, serialDateCell } from './cell.js';

const faultOf = (says: string) => expect.objectContaining({ fault: expect.stringContaining(says) });

describe('a number', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['42', '42'],
    ['-1000.50', '-1000.5'],
    ['1E+09', '1000000000'],
    ['1.5E-7', '0.00000015'],
    ['1.23456789012345E+19', '12345678901234500000'],
    // As Excel stores 1.1, 59.9 and 0.57.
    ['1.1000000000000001', '1.1'],
    ['59.899999999999999', '59.9'],
    ['0.56999999999999995', '0.57'],
    ['123456789012345', '123456789012345'],
    ['0.000123456789012345', '0.000123456789012345'],
  ])('%s is %s', (stored, text) => {
    expect(numberCell(stored)).toEqual({ text, number: true });
  });

  it.each([
    ['0.30000000000000004', 'meer dan 15 cijfers'],
    ['1234567890123456', 'meer dan 15 cijfers'],
    ['1E+300', 'te groot of te klein'],
    ['1E-300', 'te groot of te klein'],
    ['NaN', 'geen getal'],
    ['Infinity', 'geen getal'],
    ['', 'geen getal'],
    ['1,5', 'geen getal'],
  ])('%s is refused: %s', (stored, says) => {
    expect(numberCell(stored)).toEqual(faultOf(says));
  });
});

describe('a date', () => {
  it.each([
    ['45905', false, '2025-09-05'],
    ['61', false, '1900-03-01'],
    ['44443', true, '2025-09-05'],
    ['2958465', false, '9999-12-31'],
  ])('%s (from 1904: %s) is %s', (serial, from1904, text) => {
    expect(serialDateCell(serial, from1904)).toEqual({ text });
  });

  it.each([
    ['45905.5', 'ook een tijd'],
    ['60', 'opmaak van een datum en is er geen'],
    ['-3', 'opmaak van een datum en is er geen'],
    ['2958466', 'opmaak van een datum en is er geen'],
    ['x', 'opmaak van een datum en is er geen'],
  ])('%s is refused: %s', (serial, says) => {
    expect(serialDateCell(serial, false)).toEqual(faultOf(says));
  });

  it.each([
    ['2025-09-05', '2025-09-05'],
    ['2025-09-05T00:00:00', '2025-09-05'],
    ['2025-09-05T00:00:00.000Z', '2025-09-05'],
  ])('%s is %s', (stored, text) => {
    expect(isoDateCell(stored)).toEqual({ text });
  });

  it('in writing is refused with a time, or where it is none', () => {
    expect(isoDateCell('2025-09-05T12:30:00')).toEqual(faultOf('ook een tijd'));
    expect(isoDateCell('5-9-2025')).toEqual(faultOf('geen datum'));
  });
});

describe('an error and a truth', () => {
  it.each([
    ['#REF!', '#VERW! (#REF!): de formule verwijst naar een cel die er niet meer is'],
    ['#DIV/0!', '#DEEL/0!'],
    ['#ONBEKEND!', '#ONBEKEND!: de formule mislukte'],
    ['constructor', 'constructor: de formule mislukte'],
  ])('%s is named for what it is', (stored, says) => {
    expect(errorCell(stored)).toEqual(faultOf(says));
  });

  it('is known in Dutch and by number too', () => {
    expect(['#VERW!', '#REF!', 'Err:502', 'Fout:502', 'REF', 'toString'].map(looksLikeError)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(['1', 'true', 'TRUE'])('%s is true', (stored) => expect(booleanCell(stored)).toEqual({ text: 'true' }));
  it.each(['0', 'false'])('%s is false', (stored) => expect(booleanCell(stored)).toEqual({ text: 'false' }));
  it('of neither is a fault', () => expect(booleanCell('2')).toEqual(faultOf('waar noch onwaar')));
});
