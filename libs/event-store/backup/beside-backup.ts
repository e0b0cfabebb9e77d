import { createHash } from 'node:crypto';
import type { EventStore } from '../port.js';
import { lineOf } from './line.js';
import type { Manifest } from './manifest.js';
import { readBackup } from './read-backup.js';
import { logIdOf } from './write-backup.js';

/** What is kept of a back-up to know later whether the log is still what it was. */
export type KnownBackup = Pick<Manifest, 'logId' | 'events' | 'contents'>;

/**
 * The log held against a back-up of it, as far as that goes: `equal` to the byte; `changed`; `shorter`, some of its events are gone; or
 * `another`, of which that is no back-up.
 */
export type LogBeside = 'equal' | 'changed' | 'shorter' | 'another';

/** @throws PeildatumError `STORE.UNREACHABLE` */
export async function besideBackup(
  store: EventStore,
  { logId, events, contents }: KnownBackup,
  onProgress: (events: number) => void = () => undefined,
): Promise<LogBeside> {
  const found = createHash('sha256');
  let read = 0;
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      if (read === 0 && logIdOf(event) !== logId) return 'another';
      found.update(lineOf(event));
      read += 1;
      if (read === events) return found.digest('hex') === contents ? 'equal' : 'changed';
    }
    onProgress(read);
  }
  return 'shorter';
}

/** The volgnummer of the first event that is not what a back-up file says; null: none, as far as the file goes. */
export async function firstChange(store: EventStore, path: string): Promise<number | null> {
  const log = linesOf(store);
  let volgnummer = 0;
  try {
    for await (const block of readBackup(path)) {
      for (const event of block) {
        volgnummer += 1;
        if ((await log.next()).value !== lineOf(event)) return volgnummer;
      }
    }
    return null;
  } finally {
    await log.return(undefined);
  }
}

async function* linesOf(store: EventStore): AsyncGenerator<string, undefined> {
  for await (const batch of store.readAll()) for (const event of batch) yield lineOf(event);
  return undefined;
}
