import { asItWas, type WorkbookFormat } from '@peildatum/workbooks';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readOds as hucreOds } from 'hucre/ods';
import { readXlsx as hucreXlsx } from 'hucre/xlsx';
import { readOds } from '../../importing/sheets/ods/read-ods.js';
import { readXlsx } from '../../importing/sheets/xlsx/read-xlsx.js';
import { Archive } from '../../importing/sheets/zip/archive.js';
import { csvHead } from '../csv-of.js';
import { fileNames } from '../csv-zip.js';
import { sheetNames } from '../sheet-names.js';
import type { Table, TableCell } from '../table.js';
import { hundredth } from '../workbook-of.js';

/** By its name, the lines of a table as texts, the head first; what is not there is empty. */
export type ReadTables = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A number as a reader of workbooks gives it: without zeros that say nothing. */
const shortest = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

const shown = (cell: TableCell | null): string => {
  if (cell === null) return '';
  if (cell.type === 'procent') return hundredth(cell.text);
  return ['getal', 'bedrag', 'geheel getal'].includes(cell.type) ? shortest(cell.text) : cell.text;
};

export const trimmed = (lines: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lines.map((line) => line.slice(0, line.findLastIndex((text) => text !== '') + 1));

/** What every reader of a workbook of these tables finds. */
export const expectedIn = (tables: readonly Table[]): ReadTables => {
  const names = sheetNames(tables.map(({ name }) => name));
  return new Map(
    tables.map(({ columns, rows }, at) => [
      names[at] as string,
      trimmed([columns.map(({ name }) => name), ...rows.map((row) => row.map(shown))]),
    ]),
  );
};

/** What the reader of imports finds in a workbook. */
export function readByOurs(bytes: Uint8Array, format: WorkbookFormat): ReadTables {
  const archive = new Archive(Buffer.from(bytes));
  const sheets = format === 'xlsx' ? readXlsx(archive) : readOds(archive);
  return new Map(
    [...sheets].map(({ name, rows }) => [
      name,
      trimmed(rows.map(({ cells }) => Array.from({ length: Math.max(...cells.keys()) }, (_, at) => cells.get(at + 1)?.text ?? ''))),
    ]),
  );
}

/** What a reader of another's making finds in it. */
export async function readByHucre(bytes: Uint8Array, format: WorkbookFormat): Promise<ReadTables> {
  const workbook = await (format === 'xlsx' ? hucreXlsx : hucreOds)(bytes);
  return new Map(workbook.sheets.map(({ name, rows }) => [name, trimmed(rows.map((row) => row.map(hucreText)))]));
}

function hucreText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? shortest(String(value)) : String(value);
}

/** What a zip of CSV files holds, by the names of the files without `.csv`. */
export const readZip = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, file]) => [
      name.replace(/\.csv$/, ''),
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(file),
    ]),
  );

/** The lines of a CSV with its texts as they were. */
export const linesOfCsv = (text: string): readonly (readonly string[])[] =>
  (parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][]).map((cells) => cells.map(asItWas));

export const expectedLines = ({ columns, rows }: Table): readonly (readonly string[])[] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => row.map((cell) => cell?.text ?? '')),
];

export const namesOfFiles = (tables: readonly Table[]): readonly string[] => fileNames(tables.map(({ name }) => name));

export const beginsAs = (text: string, table: Table): boolean => text.startsWith(csvHead(table.columns));
