import { createHash } from 'node:crypto';
import { type Fault, InvalidInput } from '@peildatum/kernel';
import { parse } from 'csv-parse/sync';

/** One row as it stands in the file: its line, and its fields as text (CSV) or JSON values (NDJSON). */
export interface ImportRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ImportFile {
  /** SHA-256 of the content: the same file is the same import. */
  readonly digest: string;
  readonly rows: readonly ImportRow[];
}

export type ImportFormat = 'csv' | 'ndjson';

/**
 * Reads a file into rows. An empty CSV cell is an absent field; `verantwoordelijken` is split at semicolons.
 * @throws InvalidInput that names every line that cannot be read.
 */
export function readImportFile(content: string, format: ImportFormat): ImportFile {
  const rows = format === 'csv' ? readCsv(content) : readNdjson(content);
  if (rows.length === 0) throw new InvalidInput([lineFault(1, 'het bestand heeft geen regels met gegevens')]);
  return { digest: createHash('sha256').update(content).digest('hex'), rows };
}

export const lineFault = (line: number, message: string, field?: string): Fault => ({
  code: 'IMPORT.LINE',
  kind: 'invalid',
  field: field === undefined ? `regel ${line}` : `regel ${line}: ${field}`,
  message: `regel ${line}: ${message}`,
});

function readCsv(content: string): ImportRow[] {
  try {
    const records = parse(content, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }) as unknown as {
      info: { lines: number };
      record: Record<string, string>;
    }[];
    return records.map(({ info, record }) => ({ line: info.lines, fields: fromCells(record) }));
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    throw new InvalidInput([lineFault(lines ?? 1, `geen geldige CSV: ${message}`)]);
  }
}

function fromCells(record: Readonly<Record<string, string>>): Record<string, unknown> {
  const filled = Object.entries(record).filter(([, cell]) => cell !== '');
  return Object.fromEntries(
    filled.map(([field, cell]) => {
      if (field === 'verantwoordelijken') return [field, cell.split(';').map((party) => party.trim())];
      if (field === 'heropening') return [field, cell === 'true' ? true : cell === 'false' ? false : cell];
      return [field, cell];
    }),
  );
}

function readNdjson(content: string): ImportRow[] {
  const faults: Fault[] = [];
  const rows = content.split('\n').flatMap((text, index): ImportRow[] => {
    if (text.trim() === '') return [];
    try {
      const fields: unknown = JSON.parse(text);
      if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
        return [{ line: index + 1, fields: fields as ImportRow['fields'] }];
      faults.push(lineFault(index + 1, 'verwacht een JSON-object'));
    } catch (error) {
      faults.push(lineFault(index + 1, `geen geldige JSON: ${(error as Error).message}`));
    }
    return [];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
  return rows;
}
