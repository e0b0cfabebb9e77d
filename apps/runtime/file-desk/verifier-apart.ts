import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Verification } from '@peildatum/audit';
import { type ClockRequest, PeildatumError } from '@peildatum/kernel';
import { letGiveWay } from '@peildatum/platform/threads';
import { Turns } from '@peildatum/projections';
import { Verifier } from '@peildatum/questions';
import { type FromDesk, refusalSent } from './messages.js';

/** Each asks a core for seconds, and holds what it folds: one at a time, and who waits longer than this may ask again. */
const LIMITS = { atOnce: 1, waiting: 20, patience: 60_000 };

/** Replays the log in a process of its own, which gives way to the others: whoever reads meanwhile waits for no event of it. */
export class VerifierApart extends Verifier {
  private readonly turns = new Turns(LIMITS);
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly program: URL) {
    super();
  }

  verify({ signal, reading: _ofThisProcess, ...clocks }: ClockRequest): Promise<Verification> {
    return this.turns.during(() => this.apart(clocks, signal), signal);
  }

  /** Ends what is still at work: whoever waits for it has gone. */
  close(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }

  private apart(clocks: ClockRequest, signal: AbortSignal | undefined): Promise<Verification> {
    return new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(this.program), { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      letGiveWay(child.pid);
      this.running.add(child);
      const left = () => child.kill('SIGKILL');
      const ended = (why: string) => {
        this.running.delete(child);
        signal?.removeEventListener('abort', left);
        reject(lost(why));
      };
      child
        .on('message', (message: FromDesk) => {
          if ('verified' in message) resolve(message.verified);
          else if ('refused' in message) reject(refusalSent(message.refused));
        })
        .on('error', ({ message }) => ended(message))
        .on('exit', (code, ending) => ended(`it ended with ${ending ?? code}`));
      child.send({ verify: clocks }, () => undefined);
      if (signal?.aborted) left();
      else signal?.addEventListener('abort', left);
    });
  }
}

const lost = (why: string) =>
  new PeildatumError(
    {
      code: 'VERIFY.LOST',
      kind: 'unavailable',
      message: 'Het naspelen brak af, en er is niets veranderd. Vraag het opnieuw, of draai peildatum controleer op de opdrachtregel.',
    },
    { cause: new Error(`the process that replayed the log was lost: ${why}`) },
  );
