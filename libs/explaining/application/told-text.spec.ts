import { expect, it } from '@jest/globals';
import type { ToldRow } from '../domain/told-row.js';
import { addTold, saidBy } from './told-text.js';

const of = (names: readonly string[]) => ({ subject: 'X-1', aspect: 'status', known: 50, says: saidBy(names) });
const textOf = (...rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => row.join('\u001f')).join('\u001e');

it('the rows of a text are what was put in it, and a correction that is known later than the report has not happened', () => {
  const found: ToldRow[] = [];
  const told = textOf(
    ['2025-02-01', 731_000_012, 9, '', 'behind', ''],
    ['0001-01-01', -5, 10, 50, 'a, b; c', 'x'],
    ['9999-12-31', 3, 11, 51, '', ''],
  );
  addTold(told, of(['status', 'thematafel']), found);
  expect(found).toEqual([
    { ...row(9), validFrom: '2025-02-01', place: 731_000_012, says: { status: 'behind', thematafel: null } },
    { ...row(10), validFrom: '0001-01-01', place: -5, supersededBy: 50, says: { status: 'a, b; c', thematafel: 'x' } },
    { ...row(11), validFrom: '9999-12-31', place: 3, says: { status: null, thematafel: null } },
  ]);
});

it('of rows that say nothing more there is only who told what when', () => {
  const found: ToldRow[] = [];
  addTold(textOf(['2025-02-01', 1, 9, ''], ['2025-02-01', 2, 10, 12]), of([]), found);
  expect(found).toEqual([
    { ...row(9), validFrom: '2025-02-01', place: 1, says: {} },
    { ...row(10), validFrom: '2025-02-01', place: 2, supersededBy: 12, says: {} },
  ]);
});

const row = (volgnummer: number) => ({ subject: 'X-1', aspect: 'status', volgnummer, supersededBy: null });
