import { type Fault, PeildatumError } from '@peildatum/kernel';
import { Threads, type ThreadsOptions } from '@peildatum/platform/threads';
import type { ImportFile } from '../import-rows.js';
import { importFileOf } from './import-file-of.js';
import { MAX_MEMORY_MB, MAX_MS } from './limits.js';
import { readSheets, type SheetAnswer, type SheetFormat } from './read-sheets.js';

/** What the thread says: what it read, or why it did not. An error would lose its code on the way. */
export type SheetReply = { readonly read: SheetAnswer } | { readonly refused: Fault };

/** Reads spreadsheets. */
export abstract class SheetReader {
  /**
   * @param bytes the whole file
   * @throws InvalidInput that names every cell that cannot be read, by sheet, row and column; PeildatumError `IMPORT.UNREADABLE`
   * where the file is not what it says it is, is too much or does more than hold cells, `IMPORT.BROKEN_OFF` where reading was ended
   */
  abstract read(bytes: Uint8Array, format: SheetFormat): Promise<ImportFile>;
  /** Nothing is read after it. */
  abstract close(): Promise<void>;
}

/** In the thread that asks, which does nothing else meanwhile. */
export class SheetsHere extends SheetReader {
  override async read(bytes: Uint8Array, format: SheetFormat): Promise<ImportFile> {
    return importFileOf(readSheets({ bytes, format }));
  }

  override async close(): Promise<void> {}
}

const DEFAULTS: ThreadsOptions = {
  file: new URL('./sheet.thread.js', import.meta.url),
  // One at a time: each may take the memory that it is given.
  threads: 1,
  resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  limitMs: MAX_MS,
};

/** In a thread of its own, so that the process goes on answering; none is started before the first file. */
export class SheetsInThread extends SheetReader {
  private readonly threads: Threads<{ readonly bytes: Uint8Array; readonly format: SheetFormat }, SheetReply>;

  constructor(options: Partial<ThreadsOptions> = {}) {
    super();
    this.threads = new Threads({ ...DEFAULTS, ...options });
  }

  override async read(bytes: Uint8Array, format: SheetFormat): Promise<ImportFile> {
    const outcome = await this.threads.run({ bytes, format });
    if ('lost' in outcome) throw brokenOff(outcome.lost);
    if ('refused' in outcome.answer) throw new PeildatumError(outcome.answer.refused);
    return importFileOf(outcome.answer.read);
  }

  override close(): Promise<void> {
    return this.threads.close();
  }
}

/** As the build has it. The sources have no thread that Node can start by itself: there a file is read in the thread that asks. */
export const sheetReader = (): SheetReader => (import.meta.url.endsWith('.ts') ? new SheetsHere() : new SheetsInThread());

const brokenOff = (cause: Error) =>
  new PeildatumError(
    {
      code: 'IMPORT.BROKEN_OFF',
      kind: 'unavailable',
      message:
        'Het lezen van het bestand brak af: het vroeg meer tijd of geheugen dan een bestand mag hebben. Splits het in kleinere bestanden, of sla het op als CSV.',
    },
    { cause },
  );
