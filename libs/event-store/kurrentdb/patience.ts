import { setMaxListeners } from 'node:events';
import { unreachable } from '../errors.js';
import { faultOf, isWeather, NoAnswer } from './failures.js';

/** The port promises an answer within 5 s; what the machine itself needs comes on top of this. */
const LIMIT_MS = 4_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 500;

/** How long a call still waits for a server that gives no sign of life. */
export class Patience {
  private readonly over = new AbortController();
  private until = performance.now() + LIMIT_MS;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    setMaxListeners(0, this.signal); // one for every call of the attempt
    this.watch();
  }

  /** Aborts when patience is over. */
  get signal(): AbortSignal {
    return this.over.signal;
  }

  /** In milliseconds. */
  get left(): number {
    return this.until - performance.now();
  }

  /** The server gave a sign of life. */
  renew(): void {
    this.until = performance.now() + LIMIT_MS;
  }

  end(): void {
    clearTimeout(this.timer);
    this.over.abort(new NoAnswer('no answer in time'));
  }

  private readonly watch = (): void => {
    if (this.left <= 0) this.end();
    else this.timer = setTimeout(this.watch, this.left);
  };
}

/**
 * Tries again while the failure may pass and patience lasts.
 * @throws what the attempt throws, and PeildatumError `STORE.UNREACHABLE`, `STORE.ACCESS_DENIED`, `STORE.REFUSED`.
 */
export async function patiently<T>(closed: AbortSignal, attempt: (patience: Patience) => Promise<T>): Promise<T> {
  const patience = new Patience();
  const end = () => patience.end();
  closed.addEventListener('abort', end);
  if (closed.aborted) end();
  try {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await unlessAborted(attempt(patience), patience.signal);
      } catch (error) {
        if (!isWeather(error)) throw faultOf(error);
        if (patience.signal.aborted || patience.left <= pause) throw unreachable(error);
      }
      await rest(pause, patience.signal);
    }
  } finally {
    closed.removeEventListener('abort', end);
    end();
  }
}

/** Resolves after so many milliseconds, or at once when the signal aborts. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** The outcome of some work, or a rejection as soon as the signal aborts. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    const settled = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    work.then(resolve, reject).finally(settled);
  });
}
