import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PeildatumError, visibleLines } from '@peildatum/kernel';
import { csvPieces, type ListedPages, listWorkbook } from '@peildatum/tables';
import { withFile } from '../runtime/file-fault.js';
import { outputTaken, print } from '../runtime/standard-streams.js';
import { say } from './terminal.js';
import { writtenTo } from './written-to.js';

/** In which a list goes to a file; `tabel` is for a screen. */
export type ListFormat = 'tabel' | 'ndjson' | 'csv' | 'xlsx' | 'ods';

/**
 * Writes every row of a list, to a file or to the output: a page at a time, but for a workbook, which is made whole.
 * @throws PeildatumError `LIST.TOO_LONG` for a workbook of more rows than it has
 */
export async function listWritten(format: Exclude<ListFormat, 'tabel'>, file: string | undefined, list: ListedPages): Promise<void> {
  const asked = ['peildatum', ...process.argv.slice(2)].join(' ');
  if (format === 'xlsx' || format === 'ods') return writtenTo(file, await listWorkbook(list, format, asked));
  const pieces = format === 'csv' ? csvPieces(list) : jsonLines(list);
  if (file !== undefined) {
    await withFile(file, 'schrijven', () => pipeline(Readable.from(pieces), createWriteStream(file)));
    return say(`Geschreven: ${file}.`);
  }
  for await (const piece of pieces) {
    if (!outputTaken()) return;
    await print(process.stdout.isTTY ? visibleLines(piece) : piece);
  }
}

async function* jsonLines({ pages }: Pick<ListedPages, 'pages'>): AsyncGenerator<string> {
  for await (const page of pages) if (page.length > 0) yield page.map((item) => `${JSON.stringify(item)}\n`).join('');
}

/** A table is for a screen. @throws PeildatumError `CLI.USAGE` where it is to go to a file */
export function assertForScreen(file: string | undefined): void {
  if (file === undefined) return;
  throw new PeildatumError({
    code: 'CLI.USAGE',
    kind: 'invalid',
    message: 'Een tabel is om op een scherm te lezen; geef bij --uit een --formaat: csv, xlsx, ods of ndjson.',
  });
}
