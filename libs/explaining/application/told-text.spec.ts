import { expect, it } from '@jest/globals';
import { saidBy, toldIn } from './told-text.js';

const KNOWN = 50;
const textOf = (...rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => row.join('\u001f')).join('\u001e');

it('the rows of a text are what was put in it, and a correction that is known later than the report has not happened', () => {
  const text = textOf(
    ['9999-12-31', 3, 11, 51, '', ''],
    ['2025-02-01', 731_000_012, 9, '', 'behind', ''],
    ['0001-01-01', -5, 10, 50, 'a, b; c', 'x'],
  );
  expect(toldIn(text, KNOWN, saidBy(['status', 'thematafel']))).toEqual({
    validFrom: ['0001-01-01', '2025-02-01', '9999-12-31'],
    place: [-5, 731_000_012, 3],
    volgnummer: [10, 9, 11],
    supersededBy: [50, null, null],
    says: [
      { status: 'a, b; c', thematafel: 'x' },
      { status: 'behind', thematafel: null },
      { status: null, thematafel: null },
    ],
  });
});

it('of rows that say nothing more there is only who told what when', () => {
  expect(toldIn(textOf(['2025-02-01', 2, 10, 12], ['2025-02-01', 1, 9, '']), KNOWN, saidBy([]))).toEqual({
    validFrom: ['2025-02-01', '2025-02-01'],
    place: [1, 2],
    volgnummer: [9, 10],
    supersededBy: [null, 12],
    says: [{}, {}],
  });
});
