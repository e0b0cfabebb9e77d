import { type Fault, isCalendarDate } from '@peildatum/kernel';
import type { Workbook, WorkbookCell, WorkbookSheet } from '@peildatum/workbooks';
import { sameName } from '../column-name.js';
import { FAULT_COLUMN } from '../columns-of-any-kind.js';
import type { ImportRow } from '../import-row.js';
import type { Head } from '../import-rows.js';
import { fieldOf } from '../row-place.js';
import type { RefusedRow } from '../valid-rows/valid-rows-query.js';
import { faultText } from './fault-text.js';

const WIDE = 80;

/** The sheets that have refused rows, each under its own head; a note stands on every cell that is at fault, for who looks at it there. */
export const correctionWorkbook = (heads: readonly Head[], refused: readonly RefusedRow[]): Workbook => ({
  title: 'Correctiebestand van Peildatum',
  sheets: heads.flatMap(({ sheet = '', names }) => {
    const rows = refused.filter(({ row: { place } }) => 'sheet' in place && place.sheet === sheet);
    return rows.length === 0
      ? []
      : [
          sheetOf(
            sheet,
            names.filter((name) => sameName(name) !== FAULT_COLUMN),
            rows,
          ),
        ];
  }),
});

const sheetOf = (name: string, names: readonly string[], rows: readonly RefusedRow[]): WorkbookSheet => ({
  name,
  columns: [...names.map((head) => ({ head })), { head: FAULT_COLUMN, width: WIDE }],
  rows: rows.map(({ row, faults }) => {
    const notes = notesOf(row, faults);
    return [...names.map((head) => cellOf(row, head, notes.get(sameName(head)))), { value: faultText(faults) }];
  }),
});

/** What is said of each field of a row. */
function notesOf({ place }: ImportRow, faults: readonly Fault[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const fault of faults) {
    const field = sameName(fieldOf(place, fault) ?? '');
    notes.set(field, [notes.get(field), fault.message].filter((said) => said !== undefined).join('\n'));
  }
  return notes;
}

/** A cell as it was; one that is empty and at fault has the note alone. */
function cellOf({ fields, numbers = [] }: ImportRow, head: string, note: string | undefined): WorkbookCell | null {
  const value = fields[head];
  const noted = note === undefined ? {} : { note };
  if (typeof value !== 'string') return note === undefined ? null : { value: '', ...noted };
  const kind = numbers.includes(head) ? 'number' : isCalendarDate(value) ? 'date' : 'text';
  return { value, kind, ...noted };
}
