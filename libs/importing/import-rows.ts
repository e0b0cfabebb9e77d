import { createHash } from 'node:crypto';
import { type Fault, InvalidInput, isText, mapTexts, PeildatumError, readText } from '@peildatum/kernel';
import { NOT_TEXT, readJson } from '@peildatum/platform/json';
import { readCsv } from './csv/read-csv.js';
import type { ImportRow } from './import-row.js';
import { lineFault, MAX_LINE, TOO_LONG } from './line-fault.js';
import { placeFault } from './row-place.js';

export interface ImportFile {
  /** SHA-256 of the content: the same file is the same import. */
  readonly digest: string;
  readonly rows: readonly ImportRow[];
  /** What a reader of the file should know of how it was read, in Dutch, a sentence each. */
  readonly notes?: readonly string[];
  /** The columns of a CSV, or of each sheet, in their order; NDJSON has none. */
  readonly heads?: readonly Head[];
  /** Sheets without a column `soort`: their rows are of the kind that the sheet is named after. */
  readonly kindsBySheet?: readonly SheetOfKind[];
  /** The revision at which who made the rows saw each stream: one that went on since is not written to (`WRITE.STALE`). Absent: nobody says. */
  readonly revisions?: ReadonlyMap<string, number>;
}

export interface Head {
  readonly sheet?: string;
  /** Where it stands in a CSV. */
  readonly line?: number;
  /** As they are spelled; empty where a column has no name. */
  readonly names: readonly string[];
}

/** A sheet, and its name as the words for kinds are written. */
export interface SheetOfKind {
  readonly sheet: string;
  readonly kind: string;
}

export type ImportFormat = 'csv' | 'ndjson';

/**
 * Reads a file into rows. An empty CSV cell is an absent field.
 * @throws InvalidInput that names every line that cannot be read.
 */
export function readImportFile(content: string, format: ImportFormat): ImportFile {
  const { rows, ...read } = format === 'csv' ? readCsv(content) : { rows: readNdjson(content) };
  if (rows.length === 0) throw new InvalidInput([lineFault(1, 'het bestand heeft geen regels met gegevens')]);
  const faults = rows.flatMap(textFaults);
  if (faults.length > 0) throw new InvalidInput(faults);
  const heads = 'head' in read ? { heads: [read.head] } : {};
  return { digest: createHash('sha256').update(content).digest('hex'), rows, ...heads };
}

function readNdjson(content: string): ImportRow[] {
  const faults: Fault[] = [];
  const rows = content.split('\n').flatMap((text, index): ImportRow[] => {
    if (text.trim() === '') return [];
    const line = index + 1;
    if (text.length > MAX_LINE) {
      faults.push(lineFault(line, TOO_LONG));
      return [];
    }
    try {
      const fields = readJson(text);
      if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
        return rowOfJson(line, mapTexts(fields as ImportRow['fields'], readText));
      faults.push(lineFault(line, 'verwacht een JSON-object'));
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      faults.push(lineFault(line, error.message, error.field));
    }
    return [];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
  return rows;
}

/** A template has every field, empty: one that was left so is not filled in, and a line of which only the kind is says nothing. */
function rowOfJson(line: number, fields: ImportRow['fields']): ImportRow[] {
  const filled = Object.entries(fields).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  const left = filled.length < Object.keys(fields).length;
  if (left && filled.every(([name]) => name === 'soort')) return [];
  return [{ place: { line }, fields: left ? Object.fromEntries(filled) : fields }];
}

/** Texts that the log would not give back as they came: found before anything is written, whatever kind of row it is. */
export function textFaults({ place, fields }: ImportRow): Fault[] {
  const wrong = Object.keys(fields).filter((field) => !isStorable(fields[field]));
  return wrong.map((field) => placeFault(place, `${field}: ${NOT_TEXT}`, field));
}

const isStorable = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((text) => typeof text !== 'string' || isText(text)) : typeof value !== 'string' || isText(value);
