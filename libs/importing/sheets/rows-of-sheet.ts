import { type Fault, readText } from '@peildatum/kernel';
import { LISTS_SHEET } from '@peildatum/workbooks';
import { columnLetters, sameName } from '../column-name.js';
import { placeFault, type RowPlace } from '../row-place.js';
import { MAX_FAULTS, MAX_ROW_TEXT } from './limits.js';
import { type Merged, type Sheet, type SheetRow } from './sheet.js';

/** The columns of a sheet that have a head, from left to right. */
interface Head {
  readonly row: number;
  readonly fields: ReadonlyMap<number, string>;
  /** Where the last is. */
  readonly width: number;
}

export interface RowOfSheet {
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
  /** Those of them that are numbers. */
  readonly numbers: readonly string[];
  /** Why cells of it cannot be read, by their fields. */
  readonly unreadable: Readonly<Record<string, string>>;
}

/** What a sheet says: its first row names the fields, and each row below it that holds something is a row. */
export interface RowsOfSheet {
  readonly name: string;
  /** The letter of the column of each field, by its name however it is spelled. */
  readonly columns: Readonly<Record<string, string>>;
  /** The names of its columns as they are spelled, from left to right. */
  readonly head: readonly string[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

/** Sheets that explain the others, as our own templates have; the values that they allow stand on one that nobody sees. */
const EXPLAINS = new RegExp(`^(?:uitleg|toelichting|${LISTS_SHEET})$`, 'i');

/** What is said of such a sheet that anyone can see. */
export const explainedNote = (sheet: string): string => `Blad ${sheet} is niet gelezen: het is uitleg.`;

export const KIND = 'soort';

/** Reads a sheet into rows, as a CSV with the same cells would be read. @param take of each row, in their order: a long sheet is never there twice */
export function rowsOfSheet({ name, hidden, rows, merged }: Sheet, take: (row: RowOfSheet) => void): RowsOfSheet {
  const [first, ...below] = rows.filter(({ cells }) =>
    [...cells.values()].some(({ text, fault }) => text.trim() !== '' || fault !== undefined),
  );
  if (first === undefined || below.length === 0) return { name, columns: {}, head: [], faults: [], notes: [] };
  if (EXPLAINS.test(name.trim())) return { name, columns: {}, head: [], faults: [], notes: hidden ? [] : [explainedNote(name)] };
  const faults: Fault[] = [];
  const head = headOf(name, first, faults);
  const columns = Object.fromEntries([...head.fields].map(([column, field]) => [sameName(field), columnLetter(column)]));
  const named = Object.hasOwn(columns, KIND) ? {} : { [KIND]: name.trim().toLowerCase() };
  faults.push(...merged.filter((one) => touches(one, head, below)).map((one) => mergedFault(name, one)));
  const ofRows: Fault[] = [];
  for (const row of below) {
    if (faults.length + ofRows.length > MAX_FAULTS) break;
    const place = placeOf(name, row, columns);
    const fields = fieldsOf(row, head, named, place, faults);
    for (const [field, message] of Object.entries(fields.unreadable)) ofRows.push(placeFault(place, message, field));
    take({ row: row.row, ...fields });
  }
  // A sheet that is wrong in so many rows is wrong as a whole: the rest of it was not read.
  if (faults.length + ofRows.length > MAX_FAULTS) faults.push(...ofRows);
  return { name, columns, head: [...head.fields.values()], faults, notes: notesOf(name, hidden, below) };
}

const placeOf = (sheet: string, { row }: SheetRow, columns: RowsOfSheet['columns']): RowPlace => ({ sheet, row, columns, order: 0 });

function headOf(sheet: string, row: SheetRow, faults: Fault[]): Head {
  const fields = new Map<number, string>();
  for (const [column, { text, fault }] of row.cells) {
    const field = readText(text).trim();
    const wrong =
      fault ??
      ([...fields.values()].some((other) => sameName(other) === sameName(field))
        ? `de kop noemt ${field.slice(0, 100)} meer dan eens`
        : unfit(field));
    if (wrong !== undefined) faults.push(cellFault(sheet, row.row, column, wrong));
    else if (field !== '') fields.set(column, field);
  }
  return { row: row.row, fields, width: Math.max(...fields.keys()) };
}

const unfit = (field: string): string | undefined => (field === '__proto__' ? `${field} kan geen kolom zijn` : undefined);

function fieldsOf(
  { row, cells }: SheetRow,
  { fields, row: headRow }: Head,
  named: Readonly<Record<string, string>>,
  place: RowPlace,
  faults: Fault[],
): Omit<RowOfSheet, 'row'> {
  const read: Record<string, string> = { ...named };
  const numbers: string[] = [];
  const unreadable: Record<string, string> = {};
  let length = 0;
  for (const [column, { text, fault, number }] of cells) {
    const field = fields.get(column);
    const said = readText(text).trim();
    if (said === '' && fault === undefined) continue;
    if (field === undefined)
      faults.push(cellFault(place, row, column, `deze kolom heeft geen kop in rij ${headRow}; geef haar een kop of maak de cel leeg`));
    else {
      if (fault !== undefined) unreadable[field] = fault;
      if (said !== '') read[field] = said;
    }
    if (field !== undefined && number === true) numbers.push(field);
    length += said.length;
  }
  if (length > MAX_ROW_TEXT) {
    faults.push(placeFault(place, `de rij heeft meer dan ${MAX_ROW_TEXT} tekens; een rij is een feit`));
    return { fields: named, numbers: [], unreadable: {} };
  }
  return { fields: read, numbers, unreadable };
}

function cellFault(place: RowPlace | string, row: number, column: number, message: string): Fault {
  const sheet = typeof place === 'string' ? place : 'sheet' in place ? place.sheet : '';
  const where = `blad ${sheet}, rij ${row}, kolom ${columnLetter(column)}`;
  return { code: 'IMPORT.LINE', kind: 'invalid', field: where, message: `${where}: ${message}` };
}

/** Of merged cells only the first holds a value, and whom it is meant for is not said. */
const mergedFault = (sheet: string, { from, to }: Merged): Fault => {
  const range = `${columnLetter(from.column)}${from.row}:${columnLetter(to.column)}${to.row}`;
  return cellFault(
    sheet,
    from.row,
    from.column,
    `de cellen ${range} zijn samengevoegd; hef dat op en vul elke cel in die iets moet zeggen`,
  );
};

/** Whether merged cells are among those that are read. */
const touches = ({ from, to }: Merged, head: Head, rows: readonly SheetRow[]): boolean =>
  from.column <= head.width && to.row >= head.row && from.row <= (rows.at(-1)?.row ?? head.row);

function notesOf(sheet: string, hidden: boolean, rows: readonly SheetRow[]): string[] {
  const formulas = rows.reduce((sum, { cells }) => sum + [...cells.values()].filter(({ formula }) => formula === true).length, 0);
  const hiddenRows = rows.filter((row) => row.hidden).length;
  return [
    ...(hidden ? [`Blad ${sheet} is verborgen, en is wel gelezen.`] : []),
    ...(hiddenRows > 0 ? [`Blad ${sheet}: ${counted(hiddenRows, 'verborgen rij is', 'verborgen rijen zijn')} wel gelezen.`] : []),
    ...(formulas > 0
      ? [
          `Blad ${sheet}: van ${counted(formulas, 'formule', 'formules')} is de uitkomst gelezen die in het bestand stond; er is niets berekend.`,
        ]
      : []),
  ];
}

/** @param column from 1 */
const columnLetter = (column: number): string => columnLetters(column - 1);

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
