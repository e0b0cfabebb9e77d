import { setImmediate } from 'node:timers/promises';
import { type Fault, InvalidInput } from '@peildatum/kernel';
import type { ImportRow } from '../import-row.js';
import { type ImportFile, textFaults } from '../import-rows.js';
import type { RowPieces } from '../row-pieces.js';
import type { SheetAnswer } from '../sheets/read-sheets.js';
import type { FileAnswer, TextAnswer } from './read-file.js';

/**
 * The rows of a file as an import takes them. They are taken piece by piece, and whoever waits goes in between.
 * @throws InvalidInput that names what is wrong with the file as a whole; a cell that cannot be read is a fault of its row
 */
export const importFileOf = (answer: FileAnswer): Promise<ImportFile> =>
  'text' in answer ? fileOfText(answer.text) : fileOfSheets(answer.sheets);

type SentLine = readonly [line: number, fields: ImportRow['fields']];
type SentRow = readonly [
  sheet: number,
  row: number,
  fields: ImportRow['fields'],
  numbers: readonly string[],
  unreadable?: ImportRow['unreadable'],
];

async function fileOfText({ digest, inCells, heads, pieces }: TextAnswer): Promise<ImportFile> {
  const rows: ImportRow[] = [];
  for await (const [line, fields] of sentIn<SentLine>(pieces)) rows.push({ place: { line }, fields, ...(inCells ? { inCells } : {}) });
  return { digest, rows, ...(heads && { heads }) };
}

async function fileOfSheets({ digest, sheets, pieces, faults, notes, kindsBySheet }: SheetAnswer): Promise<ImportFile> {
  const rows: ImportRow[] = [];
  const unreadable: Fault[] = [...faults];
  for await (const [number, row, fields, numbers, wrong] of sentIn<SentRow>(pieces)) {
    const { name = '', columns = {} } = sheets[number] ?? {};
    const read = {
      place: { sheet: name, row, columns, order: rows.length + 1 },
      inCells: true as const,
      fields,
      ...(numbers.length > 0 ? { numbers } : {}),
      ...(wrong && { unreadable: wrong }),
    };
    rows.push(read);
    unreadable.push(...textFaults(read));
  }
  if (unreadable.length > 0) throw new InvalidInput(unreadable);
  if (rows.length === 0) throw new InvalidInput([EMPTY]);
  const heads = sheets.map(({ name, head }) => ({ sheet: name, names: head }));
  return { digest, rows, notes, heads, kindsBySheet };
}

async function* sentIn<Row>(pieces: RowPieces): AsyncGenerator<Row> {
  for (const piece of pieces) {
    yield* JSON.parse(new TextDecoder().decode(piece)) as Row[];
    await setImmediate();
  }
}

const EMPTY: Fault = { code: 'IMPORT.LINE', kind: 'invalid', message: 'het bestand heeft geen rijen met gegevens' };
