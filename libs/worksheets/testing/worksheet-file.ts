import { writeWorkbook } from '@peildatum/workbooks';
import { versionText } from '../version.js';
import { type RowCells, VERSION_COLUMN } from '../worksheet.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Row {
  readonly thematafel?: string;
  readonly actie: string;
  /** What stood when the file was made. */
  readonly was?: RowCells;
  readonly cells: RowCells;
}

/** A werkblad of a thematafel with one row, as it would come back. */
export function worksheetFile({ thematafel = 'D', actie, was = {}, cells }: Row): Buffer {
  const mark = { word: 'thematafel', code: thematafel, version: 1, volgnummer: 1, knownAt: null };
  const version = versionText({ ...mark, sheet: 'acties', id: actie, revision: 0, isNew: false, cells: { actie, ...was } });
  const row = { [VERSION_COLUMN]: version, actie, ...cells };
  const sheet = {
    name: 'acties',
    columns: Object.keys(row).map((head) => ({ head })),
    rows: [Object.values(row).map((value) => ({ value }))],
  };
  return Buffer.from(writeWorkbook({ title: 'Werkblad', sheets: [sheet] }, 'xlsx'));
}
