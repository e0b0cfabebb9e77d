import { setTimeout as sleep } from 'node:timers/promises';
import { isStoreAway } from '@peildatum/event-store';
import { isFault, PeildatumError } from '@peildatum/kernel';

/** Serialization failure, deadlock, lost connection, out of resources, server shutting down or starting up. */
const SQLSTATES = /^(40001|40P01|08...|53...|57P0.)$/;
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);
/** `pg` has no codes for these. */
const LOST = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

/** Whether an error is weather: it passes by itself, and the same work may be done again. */
export function isWeather(error: unknown): boolean {
  if (isStoreAway(error) || isFault(error, 'PROJECTION.DATABASE_UNREACHABLE') || isFault(error, 'PROJECTION.DATABASE_BUSY')) return true;
  if (!(error instanceof Error) || error instanceof PeildatumError) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) return LOST.test(error.message);
  // A missing socket is weather, a missing file is not.
  return SQLSTATES.test(code) || (SYSTEM.has(code) && (code !== 'ENOENT' || syscall === 'connect'));
}

export const databaseUnreachable = (cause: unknown): PeildatumError =>
  new PeildatumError(
    {
      code: 'PROJECTION.DATABASE_UNREACHABLE',
      kind: 'unavailable',
      message: 'De database met de leesmodellen is niet bereikbaar; probeer het zo weer.',
    },
    { cause },
  );

/** `pg` says this when every connection was taken for as long as its pool waits: the database itself may be well. */
const NONE_FREE = /^timeout exceeded when trying to connect/;

const databaseBusy = (cause: Error): PeildatumError =>
  new PeildatumError(
    {
      code: 'PROJECTION.DATABASE_BUSY',
      kind: 'unavailable',
      message: 'Er kwam niet op tijd een verbinding met de database vrij: er wordt nu te veel tegelijk gevraagd. Probeer het zo weer.',
    },
    { cause },
  );

/** Weather as a fault of ours, for whoever does not wait it out. */
export function asUnavailable(error: unknown): unknown {
  if (!isWeather(error) || error instanceof PeildatumError) return error;
  return error instanceof Error && NONE_FREE.test(error.message) ? databaseBusy(error) : databaseUnreachable(error);
}

export interface Patience {
  readonly signal?: AbortSignal | undefined;
  /** How long weather may last, in milliseconds. Default: for ever. */
  readonly upTo?: number | undefined;
  /** A number that grows with the work that is done: weather after some of it is new weather. */
  readonly done?: (() => number) | undefined;
  readonly onWeather?: ((error: unknown, attempt: number) => void) | undefined;
}

/**
 * Does the work again for as long as it fails by weather, each time after a longer wait (50 ms to 5 s).
 * @throws what the work throws that is no weather; weather itself when the signal aborts or the patience is at its end.
 */
export async function throughWeather<T>(work: () => Promise<T>, { signal, upTo, done = () => 0, onWeather }: Patience = {}): Promise<T> {
  let since = { at: performance.now(), done: done(), attempt: 0 };
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isWeather(error)) throw error;
      if (done() > since.done) since = { at: performance.now(), done: done(), attempt: 0 };
      since.attempt += 1;
      const wait = Math.min(5_000, 50 * 2 ** (since.attempt - 1));
      const overdue = upTo !== undefined && performance.now() - since.at + wait > upTo;
      if (signal?.aborted || overdue) throw asUnavailable(error);
      onWeather?.(error, since.attempt);
      await nap(wait, signal);
    }
  }
}

/** Waits, or less when the signal aborts. */
export async function nap(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, signal ? { signal } : {});
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
