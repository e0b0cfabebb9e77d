import { createHash } from 'node:crypto';
import { type Fault, InvalidInput, isText, mapTexts, PeildatumError, readText } from '@peildatum/kernel';
import { NOT_TEXT, readJson } from '@peildatum/platform';
import { parse } from 'csv-parse/sync';

/** One row as it stands in the file, its texts in their normal form: its line, and its fields as text (CSV) or JSON values (NDJSON). */
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

/** In characters; as much as a request to the API may have. */
const MAX_LINE = 262_144;
const TOO_LONG = `de regel is langer dan ${MAX_LINE} tekens; een regel is een feit`;

/**
 * Reads a file into rows. An empty CSV cell is an absent field.
 * @throws InvalidInput that names every line that cannot be read.
 */
export function readImportFile(content: string, format: ImportFormat): ImportFile {
  const rows = format === 'csv' ? readCsv(content) : readNdjson(content);
  if (rows.length === 0) throw new InvalidInput([lineFault(1, 'het bestand heeft geen regels met gegevens')]);
  const faults = rows.flatMap(textFaults);
  if (faults.length > 0) throw new InvalidInput(faults);
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
    // Each record becomes a row as it is read: of a long file there is never a second copy.
    const onRecord = (record: Record<string, string>, { lines }: { lines: number }): ImportRow => ({
      line: lines,
      fields: filled(mapTexts(record, readText)),
    });
    const options = { columns: checkedColumns, bom: true, skip_empty_lines: true, trim: true, max_record_size: MAX_LINE } as const;
    return parse(content, { ...options, on_record: onRecord }) as unknown as ImportRow[];
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    const { lines = 1, code = '' } = error as { lines?: number; code?: string };
    throw new InvalidInput([lineFault(lines, CSV_FAULTS[code] ?? 'geen geldige CSV; controleer scheidingstekens en aanhalingstekens')]);
  }
}

const CSV_FAULTS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'deze regel heeft niet zoveel cellen als de kop; zet een tekst met een komma tussen aanhalingstekens',
  CSV_QUOTE_NOT_CLOSED: 'een aanhalingsteken wordt niet gesloten; schrijf een aanhalingsteken in een tekst als ""',
  CSV_MAX_RECORD_SIZE: TOO_LONG,
};

/** A column that stands twice would be read once, the last one. */
function checkedColumns(heads: readonly string[]): string[] {
  const names = heads.map(readText);
  const wrong = names.filter((name, at) => names.indexOf(name) !== at || name === '__proto__');
  if (wrong.length > 0)
    throw new InvalidInput([lineFault(1, `de kop noemt ${wrong.join(', ').slice(0, 100)} meer dan eens, of die kan geen kolom zijn`)]);
  return names;
}

const filled = (record: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== ''));

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
        return [{ line, fields: mapTexts(fields as ImportRow['fields'], readText) }];
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

/** Texts that the log would not give back as they came: found before anything is written, whatever kind of row it is. */
function textFaults({ line, fields }: ImportRow): Fault[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const texts = Array.isArray(value) ? value : [value];
    if (texts.every((text) => typeof text !== 'string' || isText(text))) return [];
    return [lineFault(line, `${field}: ${NOT_TEXT}`, field)];
  });
}
