import { createHash } from 'node:crypto';
import { allEnded } from '@peildatum/kernel';
import type { AppendRequest, EventStore } from '../port.js';
import { otherLog, restoredOtherwise } from './faults.js';
import { type BackedUpEvent, lineOf } from './line.js';
import type { Manifest } from './manifest.js';
import { filesOf, readBackup } from './read-backup.js';
import { windowsOf } from './windows.js';

export interface Restored {
  /** How many events were there already: of a restore that was broken off. */
  readonly present: number;
  readonly appended: number;
}

export interface RestoreHooks {
  /** Before the first event is appended, once it is clear that this log takes the back-up. */
  readonly begin?: () => Promise<void>;
  /** Keeps a file that events name; it may be there already. Before the first event that could name it. */
  readonly keep?: (file: Buffer) => Promise<unknown>;
  readonly progress?: (events: number) => void;
}

/**
 * Puts a verified back-up into an empty log, or goes on where a broken-off restore was; then holds the whole log against the
 * manifest. Streams, ids, bytes and order are those of the back-up, whatever store it came from.
 * @param manifest what `verifyBackup` gave
 * @throws PeildatumError `RESTORE.OTHER_LOG` before anything is written, `RESTORE.NOT_THE_SAME`, `STORE.UNREACHABLE`.
 */
export async function restoreBackup(
  store: EventStore,
  path: string,
  manifest: Manifest,
  { begin, keep, progress }: RestoreHooks,
): Promise<Restored> {
  const present = await samePrefix(store, path);
  await begin?.();
  if (keep) for await (const file of filesOf(path)) await keep(file);
  progress?.(0);
  const revisions = new Map<string, number>();
  let done = 0;
  for await (const block of readBackup(path)) {
    const known = block.slice(0, Math.max(0, present - done));
    for (const { stream } of known) revisions.set(stream, (revisions.get(stream) ?? -1) + 1);
    for (const window of windowsOf(block.slice(known.length), revisions)) await appendInOrder(store, window);
    done += block.length;
    progress?.(done);
  }
  if ((await contentsOf(store)) !== manifest.contents) throw restoredOtherwise();
  return { present, appended: manifest.events - present };
}

/** Appends of one turn land in their order where the store says so; else each waits for the one before. */
async function appendInOrder(store: EventStore, window: readonly AppendRequest[]): Promise<void> {
  if (!store.ordered) {
    for (const request of window) await store.append(request);
    return;
  }
  await allEnded(window.map((request) => store.append(request)));
}

/** How many events of the log are the first ones of the back-up. @throws PeildatumError `RESTORE.OTHER_LOG` when any is not. */
async function samePrefix(store: EventStore, path: string): Promise<number> {
  const expected = singly(readBackup(path));
  let present = 0;
  try {
    for await (const batch of store.readAll()) {
      for (const event of batch) {
        const { value, done } = await expected.next();
        if (done || lineOf(value) !== lineOf(event)) throw otherLog(present + 1);
        present += 1;
      }
    }
  } finally {
    await expected.return(undefined);
  }
  return present;
}

async function* singly(blocks: AsyncIterable<readonly BackedUpEvent[]>): AsyncGenerator<BackedUpEvent, undefined> {
  for await (const block of blocks) yield* block;
  return undefined;
}

async function contentsOf(store: EventStore): Promise<string> {
  const contents = createHash('sha256');
  for await (const batch of store.readAll()) for (const event of batch) contents.update(lineOf(event));
  return contents.digest('hex');
}
