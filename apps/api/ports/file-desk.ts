import type { GivenFile, ImportProgress } from '@peildatum/importing';
import type { Actor, Uuid } from '@peildatum/kernel';

/** A file with facts, and by whom it is sent. Plain data, so that it can be handed to another process. */
export interface SentFile {
  readonly file: GivenFile;
  /** Nothing is recorded; what would become of each row is said. */
  readonly trial: boolean;
  readonly actor: Actor;
  readonly correlationId: Uuid;
}

/** What its sender is answered. */
export interface TakenIn {
  readonly status: 200 | 201;
  /** `Inlezing` or `Proef`. */
  readonly answer: object;
}

/** Whoever waits for a file that is taken in. */
export interface Waiting {
  /** Aborts when its sender has gone: before anything of the file is recorded that ends it, and after that it is finished. */
  readonly leaving: AbortSignal;
  /** How far it is. Absent: nobody asks. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Takes in files with facts. */
export interface FileDesk {
  /** @throws what the reading, the checking or the recording of a file refuses, as `ImportCommand` and `FileReader` say it */
  take(sent: SentFile, waiting: Waiting): Promise<TakenIn>;
}
