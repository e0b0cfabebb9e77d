import { csvLine, harmless, type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import { sameName } from '../column-name.js';
import { FAULT_COLUMN } from '../columns-of-any-kind.js';
import { dialectOf } from '../csv/dialect.js';
import { decodeText, type Encoding, encodedAs } from '../decode-text.js';
import type { ImportFile, ImportFormat } from '../import-rows.js';
import type { RefusedRow } from '../valid-rows/valid-rows-query.js';
import { correctionWorkbook } from './correction-workbook.js';
import { faultText } from './fault-text.js';

/** The file that rows were read from, as it was. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly format: ImportFormat | WorkbookFormat;
  readonly encoding?: Encoding;
}

/**
 * The same file with the rows alone that were refused, and beside each what is wrong with it: to mend and take in again. A reader
 * leaves what is said in the column out.
 */
export function correctionFile({ heads = [] }: ImportFile, refused: readonly RefusedRow[], original: OriginalFile): Uint8Array {
  const { format, bytes, encoding } = original;
  if (format === 'xlsx' || format === 'ods') return writeWorkbook(correctionWorkbook(heads, refused), format);
  const text = decodeText(bytes, 'Het bestand', encoding);
  const written = format === 'csv' ? correctedCsv(text, heads[0]?.names ?? [], refused) : correctedNdjson(refused);
  return encodedAs(written, bytes, encoding);
}

function correctedCsv(original: string, head: readonly string[], refused: readonly RefusedRow[]): string {
  const { separator, saysSo } = dialectOf(original);
  const lineEnd = original.includes('\r\n') ? '\r\n' : '\n';
  const names = head.filter((name) => sameName(name) !== FAULT_COLUMN);
  const rows = refused.map(({ row, faults }) => [...names.map((name) => harmless(String(row.fields[name] ?? ''))), faultText(faults)]);
  const lines = [[...names, FAULT_COLUMN], ...rows].map((cells) => csvLine(cells, separator));
  return [...(saysSo ? [`sep=${separator}`] : []), ...lines].map((line) => line + lineEnd).join('');
}

const correctedNdjson = (refused: readonly RefusedRow[]): string =>
  refused.map(({ row, faults }) => `${JSON.stringify({ ...row.fields, [FAULT_COLUMN]: faultText(faults) })}\n`).join('');
