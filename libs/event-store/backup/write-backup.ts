import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Uuid } from '@peildatum/kernel';
import type { EventStore, StoredEvent } from '../port.js';
import { nothingToBackUp } from './faults.js';
import { encodeFrame, type FrameKind, MAGIC } from './frame.js';
import { lineOf } from './line.js';
import { BLOCK_EVENTS, fileEntryOf, filesIn, type Manifest } from './manifest.js';

const compress = promisify(deflateRaw);

/**
 * The whole log, up to its head, as the bytes of a back-up; what is appended meanwhile may be in it, always as a prefix. Holds one
 * block or file in memory. Returns the manifest.
 * @param kept the files that events name: they are kept before their event is, so that read after the log they have all of it
 * @throws PeildatumError `BACKUP.EMPTY`, `STORE.UNREACHABLE`.
 */
export async function* writeBackup(
  store: EventStore,
  onProgress: (events: number) => void,
  kept: AsyncIterable<Buffer> | readonly Buffer[] = [],
): AsyncGenerator<Buffer, Manifest> {
  const contents = createHash('sha256');
  const blocks: { events: number; sha256: string }[] = [];
  let before: Buffer = Buffer.alloc(0);
  let last: StoredEvent | undefined;
  let logId: Uuid | undefined;
  let events = 0;
  const frame = (kind: FrameKind, payload: Buffer): Buffer => {
    const { bytes, digest } = encodeFrame({ kind, payload }, before);
    before = digest;
    return bytes;
  };
  for await (const block of blocksOf(store)) {
    if (logId === undefined) {
      logId = logIdOf(block[0] as StoredEvent);
      yield MAGIC;
      yield frame('H', json({ logId }));
    }
    const lines = Buffer.from(block.map(lineOf).join(''), 'utf8');
    contents.update(lines);
    const bytes = frame('E', await compress(lines));
    blocks.push({ events: block.length, sha256: before.toString('hex') });
    events += block.length;
    last = block[block.length - 1];
    yield bytes;
    onProgress(events);
  }
  if (logId === undefined || last === undefined) throw nothingToBackUp();
  const files = [];
  for await (const file of kept) {
    files.push(fileEntryOf(file));
    yield frame('F', await compress(file));
  }
  const manifest: Manifest = { logId, events, lastEvent: last.id, contents: contents.digest('hex'), blocks, ...filesIn(files) };
  yield frame('M', json(manifest));
  return manifest;
}

/** The log in blocks of `BLOCK_EVENTS`, in whatever batches the store gives it. */
async function* blocksOf(store: EventStore): AsyncGenerator<readonly StoredEvent[]> {
  let waiting: StoredEvent[] = [];
  for await (const batch of store.readAll({ batchSize: BLOCK_EVENTS })) {
    waiting.push(...batch);
    for (; waiting.length >= BLOCK_EVENTS; waiting = waiting.slice(BLOCK_EVENTS)) yield waiting.slice(0, BLOCK_EVENTS);
  }
  if (waiting.length > 0) yield waiting;
}

/** The log's own id stands in its first event, `RegisterOpened`. */
export const logIdOf = (first: StoredEvent): Uuid => (JSON.parse(first.data) as { logId: Uuid }).logId;

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
