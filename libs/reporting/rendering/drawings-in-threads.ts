import { availableParallelism } from 'node:os';
import type { OnModuleDestroy } from '@nestjs/common';
import { PeildatumError } from '@peildatum/kernel';
import { Threads, type ThreadsOptions } from '@peildatum/platform/threads';
import { type Answered, Drawings, DrawingsHere, type ToDraw } from './drawings.js';

/** One core is left to who writes and reads. */
const THREADS_AT_MOST = 4;
const THREADS = Math.max(1, Math.min(THREADS_AT_MOST, availableParallelism() - 1));

/**
 * Drawing leaves much garbage that nobody looks at again: with little room for what is young a thread holds some 110 MB instead of 190, and is
 * no slower for it. The other limit is far off: it ends the thread, and not the process, should a drawing ever need all memory.
 */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

const DEFAULTS: ThreadsOptions = {
  file: new URL('./drawing.thread.js', import.meta.url),
  threads: THREADS,
  resourceLimits: MEMORY,
  limitMs: 60_000,
};

/** In threads of their own, so that the process goes on answering while a report is drawn. None is started before the first. */
export class DrawingsInThreads extends Drawings implements OnModuleDestroy {
  private readonly threads: Threads<ToDraw, Answered>;

  constructor(options: Partial<ThreadsOptions> = {}) {
    super();
    this.threads = new Threads({ ...DEFAULTS, ...options });
  }

  /** @throws PeildatumError `REPORT.BROKEN_OFF` (unavailable); and what the drawing throws */
  override async of(asked: ToDraw): Promise<Buffer> {
    const outcome = await this.threads.run(asked);
    if ('lost' in outcome) throw brokenOff(outcome.lost);
    if (!(outcome.answer instanceof Uint8Array)) throw new PeildatumError(outcome.answer);
    const { buffer, byteOffset, byteLength } = outcome.answer;
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  onModuleDestroy(): Promise<void> {
    return this.threads.close();
  }
}

/** As the build has it. The sources have no thread that Node can start by itself: there a report is drawn in the thread that asks. */
export const drawings = (): Drawings => (import.meta.url.endsWith('.ts') ? new DrawingsHere() : new DrawingsInThreads());

const brokenOff = (cause: Error) =>
  new PeildatumError(
    {
      code: 'REPORT.BROKEN_OFF',
      kind: 'unavailable',
      message:
        'Het opmaken van dit rapport brak af. Vraag het opnieuw; gebeurt het weer, vraag dan formaat=json en meld het de beheerder: het logboek van de dienst noemt de oorzaak.',
    },
    { cause },
  );
