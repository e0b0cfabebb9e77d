import { InvalidInput, PeildatumError } from '@peildatum/kernel';
import { Threads, type ThreadsOptions } from '@peildatum/platform/threads';
import type { ImportFile } from '../import-rows.js';
import { MAX_MEMORY_MB, MAX_MS } from '../sheets/limits.js';
import { importFileOf } from './import-file-of.js';
import { type FileReply, type GivenFile, readFile } from './read-file.js';

/** Reads files: texts and spreadsheets. */
export abstract class FileReader {
  /**
   * @throws InvalidInput that names every line or cell that cannot be read, by its place; PeildatumError `IMPORT.UNREADABLE`
   * where the file is not what it says it is, is too much or does more than hold cells, `IMPORT.BROKEN_OFF` where reading was ended
   */
  abstract read(file: GivenFile): Promise<ImportFile>;
  /** Nothing is read after it. */
  abstract close(): Promise<void>;
}

/** In the thread that asks, which does nothing else meanwhile. */
export class FilesHere extends FileReader {
  override async read(file: GivenFile): Promise<ImportFile> {
    return importFileOf(readFile(file));
  }

  override async close(): Promise<void> {}
}

const DEFAULTS: ThreadsOptions = {
  file: new URL('./file.thread.js', import.meta.url),
  // One at a time: each may take the memory that it is given.
  threads: 1,
  resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  limitMs: MAX_MS,
  once: true,
};

/** In a thread of its own, so that the process goes on answering; none is started before the first file. */
export class FilesInThread extends FileReader {
  private readonly threads: Threads<GivenFile, FileReply>;

  constructor(options: Partial<ThreadsOptions> = {}) {
    super();
    this.threads = new Threads({ ...DEFAULTS, ...options });
  }

  override async read(file: GivenFile): Promise<ImportFile> {
    const outcome = await this.threads.run(file);
    if ('lost' in outcome) throw brokenOff(outcome.lost);
    const { answer } = outcome;
    if (!('refused' in answer)) return importFileOf(answer);
    throw answer.faults === undefined ? new PeildatumError(answer.refused) : new InvalidInput(answer.faults);
  }

  override close(): Promise<void> {
    return this.threads.close();
  }
}

/** As the build has it. The sources have no thread that Node can start by itself: there a file is read in the thread that asks. */
export const fileReader = (): FileReader => (import.meta.url.endsWith('.ts') ? new FilesHere() : new FilesInThread());

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
