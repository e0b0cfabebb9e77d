import { InvalidInput, readText } from '@peildatum/kernel';
import { asItWas } from '@peildatum/workbooks';
import { parse } from 'csv-parse/sync';
import { columnLetters } from '../column-name.js';
import type { ImportRow } from '../import-row.js';
import { lineFault, MAX_LINE, TOO_LONG } from '../line-fault.js';
import { dialectOf } from './dialect.js';
import { faultOfRow, headOf } from './head.js';
import { type OpenQuote, openQuoteIn } from './open-quote.js';

export interface CsvRows {
  readonly rows: ImportRow[];
  readonly head: { readonly line: number; readonly names: readonly string[] };
}

/**
 * The rows of a CSV, whichever separator and line ends it has. Rows and cells that are empty count as not there.
 * @throws InvalidInput that names the line on which the fault was made
 */
export function readCsv(content: string): CsvRows {
  const { separator, text } = dialectOf(content);
  const cellOf = cellReader();
  const rows: ImportRow[] = [];
  let names: readonly string[] | null = null;
  let line = 1;
  let last = { cells: 0, line: 0 };
  // Each record becomes a row as it is read: of a long file there is never a second copy.
  const take = (cells: readonly string[], { lines }: { readonly lines: number }): null => {
    if (cells.every((cell) => cell === '')) return null;
    const at = lines - newlinesIn(cells);
    last = { cells: cells.length, line: at };
    if (names === null) [names, line] = [headOf(cells, at), at];
    else rows.push({ place: { line: at }, inCells: true, fields: fieldsOf(cells, names, at, cellOf) });
    return null;
  };
  parseCsv(text, separator, take);
  const short = names !== null && last.cells < namedIn(names);
  if (short && !text.endsWith('\n'))
    throw new InvalidInput([lineFault(last.line, 'het bestand is hier afgebroken: de laatste regel is niet af; bewaar het opnieuw, heel')]);
  return { rows, head: { line, names: names ?? [] } };
}

/** How many columns there are up to the last that has a name. */
const namedIn = (names: readonly string[]): number => names.findLastIndex((name) => name !== '') + 1;

const newlinesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0);

function fieldsOf(
  cells: readonly string[],
  names: readonly string[],
  line: number,
  cellOf: (written: string) => string,
): Record<string, string> {
  const fault = faultOfRow(cells, names);
  if (fault !== null) throw new InvalidInput([lineFault(line, fault)]);
  const fields: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const cell = cells[at] ? cellOf(cells[at]) : '';
    if (cell !== '') fields[name] = cell;
  }
  return fields;
}

/** The same dates, codes and words stand in a long file again and again: each is read once, and is one text however often it stands there. */
function cellReader(): (written: string) => string {
  const read = new Map<string, string>();
  return (written) => {
    const known = read.get(written);
    if (known !== undefined) return known;
    const cell = readText(asItWas(written));
    if (written.length <= LONGEST_KEPT && read.size < MOST_KEPT) read.set(written, cell);
    return cell;
  };
}

const LONGEST_KEPT = 40;
const MOST_KEPT = 10_000;

function parseCsv(text: string, separator: string, take: (cells: readonly string[], about: { readonly lines: number }) => null): void {
  try {
    const options = { delimiter: separator, record_delimiter: '\n', relax_column_count: true, trim: true, max_record_size: MAX_LINE };
    parse(text, { ...options, on_record: take as never });
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    const { lines = 1, code } = error as { lines?: number; code?: string };
    if (code === 'CSV_MAX_RECORD_SIZE') throw new InvalidInput([lineFault(lines, TOO_LONG)]);
    const open = openQuoteIn(text, separator);
    if (open === null) throw new InvalidInput([lineFault(lines, 'geen geldige CSV; controleer scheidingstekens en aanhalingstekens')]);
    throw new InvalidInput([lineFault(open.line, QUOTE_FAULTS[open.fault](columnLetters(open.column)))]);
  }
}

const QUOTE_FAULTS: Readonly<Record<OpenQuote['fault'], (column: string) => string>> = {
  open: (column) =>
    `het aanhalingsteken aan het begin van kolom ${column} wordt niet gesloten, of erna staat nog tekst; sluit het aan het einde van de cel, en schrijf een aanhalingsteken in een tekst als ""`,
  inside: (column) =>
    `in kolom ${column} staat een aanhalingsteken midden in de tekst; zet de hele cel tussen aanhalingstekens, en schrijf het erin als ""`,
};
