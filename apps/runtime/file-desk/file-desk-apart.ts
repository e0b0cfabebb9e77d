import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportProgress } from '@peildatum/importing';
import { PeildatumError } from '@peildatum/kernel';
import { letGiveWay } from '@peildatum/platform/threads';
import type { FileDesk, SentFile, TakenIn, Waiting } from '../../api/index.js';
import { type FromDesk, refusalSent, type ToDesk } from './messages.js';

/** From so many bytes on a file costs more than a process of its own does: some two thousand rows. */
export const LARGE = 200_000;

/**
 * Takes a large file in in a process of its own, which has its own stores and its own memory: whoever reads or writes meanwhile waits
 * for no row of it, and a file that asks too much takes nobody along. A small one is taken in here.
 */
export class FileDeskApart implements FileDesk {
  private readonly running = new Set<ChildProcess>();

  constructor(
    private readonly here: FileDesk,
    private readonly program: URL,
    private readonly large = LARGE,
  ) {}

  take(sent: SentFile, waiting: Waiting): Promise<TakenIn> {
    return sent.file.bytes.length < this.large ? this.here.take(sent, waiting) : this.takeApart(sent, waiting);
  }

  /** Ends what is still at work: whoever waits for it has gone. */
  close(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }

  private takeApart(sent: SentFile, { leaving, onProgress }: Waiting): Promise<TakenIn> {
    return new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(this.program), { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      letGiveWay(child.pid);
      this.running.add(child);
      const left = () => say(child, { leaving: true });
      const ended = (why: string) => {
        this.running.delete(child);
        leaving.removeEventListener('abort', left);
        reject(lost(reached, why));
      };
      let reached: ImportProgress | undefined;
      child
        .on('message', (message: FromDesk) => {
          if ('taken' in message) resolve(message.taken);
          else if ('refused' in message) reject(refusalSent(message.refused));
          else if ('progress' in message) {
            reached = message.progress;
            onProgress?.(reached);
          }
        })
        .on('error', ({ message }) => ended(message))
        .on('exit', (code, signal) => ended(`it ended with ${signal ?? code}`));
      say(child, { sent });
      if (leaving.aborted) left();
      else leaving.addEventListener('abort', left);
    });
  }
}

/** A process that has ended hears nothing more; that it ended is told by itself. */
const say = (child: ChildProcess, message: ToDesk): void => {
  if (child.connected) child.send(message, () => undefined);
};

const lost = (reached: ImportProgress | undefined, why: string) =>
  new PeildatumError(
    {
      code: 'IMPORT.LOST',
      kind: 'unavailable',
      message: `Het inlezen is afgebroken${reached?.phase === 'vastleggen' ? `: ten minste ${reached.done} van ${reached.total} regels zijn klaar, en wat is vastgelegd blijft staan` : ''}. Stuur hetzelfde bestand opnieuw: er komt niets dubbel bij, en het gaat verder waar het was. Breekt het weer af, splits het dan in kleinere bestanden.`,
    },
    { cause: new Error(`the process that took the file in was lost: ${why}`) },
  );

/** The program as the build has it, packed where that could be; null where there are sources alone, which Node cannot start by itself. */
export function fileDeskProgram(): URL | null {
  if (import.meta.url.endsWith('.ts')) return null;
  const packed = new URL('../../../programs/file-desk.js', import.meta.url);
  return existsSync(packed) ? packed : new URL('../../file-desk/main.js', import.meta.url);
}
