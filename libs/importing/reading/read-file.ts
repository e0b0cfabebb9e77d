import type { Fault } from '@peildatum/kernel';
import { decodeText, type Encoding } from '../decode-text.js';
import { type Head, type ImportFormat, readImportFile } from '../import-rows.js';
import { type RowPieces, rowPieces } from '../row-pieces.js';
import { readSheets, type SheetAnswer, type SheetFormat } from '../sheets/read-sheets.js';

export type FileFormat = ImportFormat | SheetFormat;

/** A file as somebody gives it: all its bytes, and how they are meant. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly format: FileFormat;
  /** Of a text, where somebody says it: no other than UTF-8 can be told with certainty. */
  readonly encoding?: Encoding;
}

/** The rows of a text, as they are sent from a thread: each a list of `[line, fields]`. */
export interface TextAnswer {
  readonly digest: string;
  readonly inCells: boolean;
  readonly heads?: readonly Head[];
  readonly pieces: RowPieces;
}

/** What a file holds, as it is sent from a thread. */
export type FileAnswer = { readonly sheets: SheetAnswer } | { readonly text: TextAnswer };

/** What the thread says: what it read, or why it did not, with every fault of an invalid input. An error would lose its code on the way. */
export type FileReply = FileAnswer | { readonly refused: Fault; readonly faults?: readonly Fault[] };

/**
 * Reads a file, here and now: it takes seconds for a large one.
 * @throws InvalidInput that names every line that cannot be read; PeildatumError `IMPORT.UNREADABLE`
 */
export function readFile({ bytes, format, encoding }: GivenFile): FileAnswer {
  if (format === 'xlsx' || format === 'ods') return { sheets: readSheets({ bytes, format }) };
  const { digest, rows, heads } = readImportFile(decodeText(bytes, 'Het bestand', encoding), format);
  const pieces = rowPieces(rows, ({ place, fields }) => ['line' in place ? place.line : 0, fields]);
  return { text: { digest, inCells: format === 'csv', pieces, ...(heads && { heads }) } };
}
