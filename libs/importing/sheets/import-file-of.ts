import { setImmediate } from 'node:timers/promises';
import { type Fault, InvalidInput } from '@peildatum/kernel';
import type { ImportRow } from '../import-row.js';
import { type ImportFile, textFaults } from '../import-rows.js';
import type { SheetAnswer } from './read-sheets.js';

type SentRow = readonly [sheet: number, row: number, fields: ImportRow['fields'], numbers: readonly string[]];

/**
 * The rows of a file as an import takes them. They are taken piece by piece, and whoever waits goes in between.
 * @throws InvalidInput that names every cell that cannot be read
 */
export async function importFileOf({ digest, sheets, pieces, faults, notes, kindsBySheet }: SheetAnswer): Promise<ImportFile> {
  const rows: ImportRow[] = [];
  const unreadable: Fault[] = [...faults];
  for (const piece of pieces) {
    for (const [number, row, fields, numbers] of JSON.parse(new TextDecoder().decode(piece)) as SentRow[]) {
      const { name = '', columns = {} } = sheets[number] ?? {};
      const read = {
        place: { sheet: name, row, columns, order: rows.length + 1 },
        inCells: true as const,
        fields,
        ...(numbers.length > 0 ? { numbers } : {}),
      };
      rows.push(read);
      unreadable.push(...textFaults(read));
    }
    await setImmediate();
  }
  if (unreadable.length > 0) throw new InvalidInput(unreadable);
  if (rows.length === 0) throw new InvalidInput([EMPTY]);
  const heads = sheets.map(({ name, head }) => ({ sheet: name, names: head }));
  return { digest, rows, notes, heads, kindsBySheet };
}

const EMPTY: Fault = { code: 'IMPORT.LINE', kind: 'invalid', message: 'het bestand heeft geen rijen met gegevens' };
