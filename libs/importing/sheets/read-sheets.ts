import { createHash } from 'node:crypto';
import type { Fault } from '@peildatum/kernel';
import { PieceWriter, type RowPieces } from '../row-pieces.js';
import { MAX_FAULTS, MAX_FILE } from './limits.js';
import { readOds } from './ods/read-ods.js';
import { KIND, type RowsOfSheet, rowsOfSheet } from './rows-of-sheet.js';
import { unreadable } from './unreadable.js';
import { readXlsx } from './xlsx/read-xlsx.js';
import { Archive } from './zip/archive.js';

export type SheetFormat = 'xlsx' | 'ods';

/** A file to read, as it is sent to a thread. */
export interface SheetQuestion {
  readonly bytes: Uint8Array;
  readonly format: SheetFormat;
}

/** What a file holds, as it is sent from a thread: its rows in pieces, so that who takes them can do something else in between. */
export interface SheetAnswer {
  /** SHA-256 of the bytes. */
  readonly digest: string;
  readonly sheets: readonly Pick<RowsOfSheet, 'name' | 'columns' | 'head'>[];
  /** Each a list of `[number of its sheet, row, fields, fields that are numbers, why cells cannot be read]`, the last only where some cannot. */
  readonly pieces: RowPieces;
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
  readonly kindsBySheet: readonly { readonly sheet: string; readonly kind: string }[];
}

/**
 * Reads the sheets of a file, here and now: it takes seconds for a large one.
 * @throws PeildatumError `IMPORT.UNREADABLE` where the file is not what it says it is, is too much, or does more than hold cells
 */
export function readSheets({ bytes, format }: SheetQuestion): SheetAnswer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const faults: Fault[] = [];
  const notes: string[] = [];
  const sheets: SheetAnswer['sheets'][number][] = [];
  const pieces: RowPieces[number][] = [];
  const kindsBySheet: SheetAnswer['kindsBySheet'][number][] = [];
  for (const sheet of sheetsOf(file, format)) {
    const number = sheets.length;
    const writer = new PieceWriter();
    const read = rowsOfSheet(sheet, ({ row, fields, numbers, unreadable }) => {
      const sent = [number, row, fields, numbers];
      writer.add(Object.keys(unreadable).length > 0 ? [...sent, unreadable] : sent);
    });
    faults.push(...read.faults.slice(0, MAX_FAULTS + 1 - faults.length));
    notes.push(...read.notes);
    if (writer.count > 0 && !Object.hasOwn(read.columns, KIND))
      kindsBySheet.push({ sheet: read.name, kind: read.name.trim().toLowerCase() });
    sheets.push({ name: read.name, columns: read.columns, head: read.head });
    pieces.push(...writer.pieces());
  }
  return { digest: createHash('sha256').update(file).digest('hex'), sheets, pieces, faults: firstOf(faults), notes, kindsBySheet };
}

/** Of very many faults those that are named, and that there are more. */
export function firstOf(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length <= MAX_FAULTS) return faults;
  const message = `er zijn meer fouten; dit zijn de eerste ${MAX_FAULTS}`;
  return [...faults.slice(0, MAX_FAULTS), { code: 'IMPORT.LINE', kind: 'invalid', message }];
}

/** What a compound file of Microsoft begins with: an old `.xls`, or a workbook with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const NAMES = { xlsx: 'XLSX', ods: 'ODS' };

function sheetsOf(file: Buffer, format: SheetFormat) {
  if (file.length > MAX_FILE) throw unreadable(`het is groter dan ${MAX_FILE} bytes. Splits het, of sla het op als CSV.`);
  if (file.subarray(0, COMPOUND.length).equals(COMPOUND))
    throw file.includes(ENCRYPTED)
      ? unreadable('het is met een wachtwoord versleuteld. Haal dat weg (Bestand > Info > Werkmap beveiligen) en sla het opnieuw op.')
      : unreadable('het is een oud Excel-bestand (.xls). Sla het op als "Excel-werkmap (*.xlsx)".');
  if (!file.subarray(0, ZIP.length).equals(ZIP))
    throw unreadable(`het is geen ${NAMES[format]}-bestand. Sla het op als ${NAMES[format]}, of noem het naar wat het is.`);
  const archive = new Archive(file);
  const found = formatOf(archive);
  if (found === null) throw unreadable(`het is geen ${NAMES[format]}-bestand, maar een ander zip-bestand.`);
  if (found !== format) throw unreadable(`het is een ${NAMES[found]}-bestand; lees het met --formaat ${found}, of noem het .${found}.`);
  return format === 'xlsx' ? readXlsx(archive) : readOds(archive);
}

const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/;

function formatOf(archive: Archive): SheetFormat | null {
  if (archive.has('mimetype')) return SPREADSHEET.test(archive.unpacked('mimetype').toString('utf8', 0, 100)) ? 'ods' : null;
  return archive.has('[Content_Types].xml') ? 'xlsx' : null;
}
