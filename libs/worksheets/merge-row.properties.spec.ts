import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeRow } from './merge-row.js';
import { CLEARED, type RowCells, type SheetColumn } from './worksheet.js';

const NAMES = ['a', 'b', 'c'];
const columns: SheetColumn[] = NAMES.map((name) => ({ name, kind: 'tekst', description: '', as: 'kept', clears: true }));
const text = fc.constantFrom('', 'een', 'twee', 'drie', 'x'.repeat(1_500));
const cells = fc.record(Object.fromEntries(NAMES.map((name) => [name, text]))) as fc.Arbitrary<RowCells>;
/** What somebody types over what stood: an empty cell is what the file has where nothing stood. */
const typed = (was: RowCells, wanted: RowCells): RowCells =>
  Object.fromEntries(NAMES.map((name) => [name, wanted[name] === '' && was[name] !== '' ? CLEARED : (wanted[name] ?? '')]));

describe('rows of two people', () => {
  it('lose no edit: each is recorded, stands already, or is said to clash', () => {
    fc.assert(
      fc.property(cells, cells, cells, (was, mine, theirs) => {
        const { changed, conflicts, refused, after } = mergeRow({ columns }, { mine: typed(was, mine), was, theirs });
        expect(refused).toEqual([]);
        for (const name of NAMES) {
          const [w, m, t] = [was[name], mine[name], theirs[name]];
          const isIn = (cell: { column: string }) => cell.column === name;
          // What I did not change stays what the other made of it.
          if (m === w) expect([changed.some(isIn), conflicts.some(isIn), after[name]]).toEqual([false, false, t]);
          else if (m === t) expect([changed.some(isIn), conflicts.some(isIn)]).toEqual([false, false]);
          else if (t === w) expect([changed.some(isIn), conflicts.some(isIn), after[name]]).toEqual([true, false, m]);
          else expect([changed.some(isIn), conflicts.some(isIn)]).toEqual([false, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('end the same whichever of the two comes first, where nothing clashes', () => {
    fc.assert(
      fc.property(cells, cells, cells, (was, one, other) => {
        const upload = (theirs: RowCells, mine: RowCells) => mergeRow({ columns }, { mine: typed(was, mine), was, theirs });
        const [a, b] = [upload(was, one), upload(was, other)];
        const [ab, ba] = [upload(a.after, other), upload(b.after, one)];
        fc.pre(ab.conflicts.length === 0 && ba.conflicts.length === 0);
        expect(ab.after).toEqual(ba.after);
      }),
    );
  });
});
