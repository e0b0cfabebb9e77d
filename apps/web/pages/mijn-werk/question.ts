import { dayWritten, placeFault } from '@peildatum/importing';
import { type CalendarDate, type Fault, isCalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { FROM, WAS_WRONG, type Worksheet, type WorksheetSheet } from '@peildatum/worksheets';
import { placeOf, type TypedRow } from './typed-rows.js';

/** Whether what a row says reaches back to before what stands of it, or says that what stands was never so. */
export function isAboutThePast(sheet: WorksheetSheet | undefined, row: TypedRow): boolean {
  return row.cells[WAS_WRONG] === 'ja' || standingSince(sheet, row) !== null;
}

/** From when what stands holds, where the row is of that day or of one before it; null: it is not. */
function standingSince(sheet: WorksheetSheet | undefined, { was, cells }: TypedRow): CalendarDate | null {
  const [column] = sheet?.tells.flatMap(({ corrects }) => corrects ?? []) ?? [];
  const since = column === undefined ? '' : (was.cells[column] ?? '');
  const from = dayWritten(cells[FROM] ?? '');
  return from !== null && isCalendarDate(since) && from <= since ? since : null;
}

/** Who edits the past says whether something changed then, or what stands was wrong: of each row that does not say it, the question. */
export function questionsOf({ sheets }: Pick<Worksheet, 'sheets'>, rows: readonly TypedRow[]): Fault[] {
  return rows.flatMap((row) => {
    const since = standingSince(
      sheets.find(({ name }) => name === row.was.sheet),
      row,
    );
    if (since === null || row.cells[WAS_WRONG]) return [];
    const place = placeOf(row);
    const asked = `u kiest een dag die niet na ${dutchDate(since)} ligt, en van die dag is wat er staat. Is er iets veranderd, of stond het fout?`;
    return [placeFault(place, asked, WAS_WRONG)];
  });
}
