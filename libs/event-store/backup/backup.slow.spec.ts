import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFault, type Uuid } from '@peildatum/kernel';
import fc from 'fast-check';
import { temporaryFolder } from '../../platform/testing/temporary-folder.js';
import { encoded, everything } from '../contract/fixtures.js';
import { NOT_RUN, openLog, TEST_SERVER } from '../kurrentdb/testing/kurrent-log.js';
import { MemoryEventStore } from '../memory/memory-event-store.js';
import type { EventStore } from '../port.js';
import { PostgresTestLog } from '../postgres/testing/postgres-test-log.js';
import { type Manifest, restoreBackup, toFile, verifyBackup, writeBackup } from './index.js';

const silent = () => undefined;
const logId = '11111111-1111-4111-8111-111111111111' as Uuid;

let folder: string;
let removeFolder: () => Promise<void>;
let source: MemoryEventStore;
let file: string;
let manifest: Manifest;
beforeAll(async () => {
  ({ path: folder, remove: removeFolder } = await temporaryFolder());
  source = new MemoryEventStore();
  await fill(source, 4_500);
  file = join(folder, 'register.back-up');
  manifest = await toFile(file, writeBackup(source, silent));
});
afterAll(() => removeFolder());

/** Interleaved subjects, some of them neighbours, with bytes that a careless writer changes. */
async function fill(store: EventStore, events: number): Promise<void> {
  const [opened] = encoded();
  await store.append({
    stream: 'register',
    expected: 'none',
    events: [{ ...opened, type: 'RegisterOpened', data: JSON.stringify({ logId }) }] as never,
  });
  const revisions = new Map<string, number>();
  for (let i = 1; i < events; i += 1) {
    const stream = `onderwerp-${(i * 7 + (i % 3 === 0 ? 1 : 0)) % 40}`;
    const last = revisions.get(stream);
    const [event] = encoded();
    const data = i % 50 === 0 ? '{"a": 1.0,  "a": "\\u00e9 é 𝄞\\n"}' : `{"n":${i}}`;
    await store.append({ stream, expected: last ?? 'none', events: [{ ...event, data }] as never });
    revisions.set(stream, (last ?? -1) + 1);
  }
}

const bare = async (store: EventStore) => (await everything(store)).map(({ cursor: _, ...event }) => event);

async function restored(store: EventStore): Promise<void> {
  await restoreBackup(store, file, await verifyBackup(file), {});
}

describe('a back-up', () => {
  it('says what it holds, and leaves no part of a file behind', () => {
    expect(manifest).toMatchObject({ logId, events: 4_500, blocks: [{ events: 2_000 }, { events: 2_000 }, { events: 500 }] });
    expect(readdirSync(folder)).toEqual(['register.back-up']);
  });

  it('is the same for the same log, whatever batches the store gives it in', async () => {
    const inCrumbs = Object.assign(source.client(), {
      readAll: () => MemoryEventStore.prototype.readAll.call(source, { batchSize: 7 }),
    });
    const again = await toFile(join(folder, 'nog-een'), writeBackup(inCrumbs, silent));
    expect(again).toEqual(manifest);
    expect(readFileSync(join(folder, 'nog-een')).equals(readFileSync(file))).toBe(true);
  });

  it('is refused of an empty log, and then leaves no file', async () => {
    const path = join(folder, 'leeg');
    await expect(toFile(path, writeBackup(new MemoryEventStore(), silent))).rejects.toMatchObject({ code: 'BACKUP.EMPTY' });
    expect(readdirSync(folder).filter((name) => name.startsWith('leeg'))).toEqual([]);
  });
});

describe('the files that events name', () => {
  const FILES = ['{"a":1}', '', '<!doctype html>'.repeat(9_000)].map((text) => Buffer.from(text));
  const restoredFiles = async (path: string): Promise<Buffer[]> => {
    const kept: Buffer[] = [];
    await restoreBackup(new MemoryEventStore(), path, await verifyBackup(path), { keep: async (bytes) => kept.push(bytes) });
    return kept;
  };

  it('are in it and come back, and without any it is what it was before there were files', async () => {
    const path = join(folder, 'met-bestanden');
    const { files, ...others } = await toFile(path, writeBackup(source, silent, FILES));
    expect(others).toEqual(manifest);
    expect(files?.map(({ bytes }) => bytes)).toEqual([7, 0, 135_000]);
    expect(await restoredFiles(path)).toEqual(FILES);
    expect('files' in manifest).toBe(false);
    expect(await restoredFiles(file)).toEqual([]);
  });

  it('are there before the first event that could name them', async () => {
    const path = join(folder, 'eerst-bestanden');
    await toFile(path, writeBackup(source, silent, FILES));
    const target = new MemoryEventStore();
    const there: number[] = [];
    const keep = async () => there.push((await everything(target)).length);
    await restoreBackup(target, path, await verifyBackup(path), { keep });
    expect(there).toEqual([0, 0, 0]);
  });

  it('are refused where a byte of one changed, or one is missing', async () => {
    const path = join(folder, 'bestand-beschadigd');
    await toFile(path, writeBackup(source, silent, FILES));
    const bytes = readFileSync(path);
    // Where a back-up without files has its manifest, this one has its first file: 37 bytes of head, and what it holds.
    const first = readFileSync(file).lastIndexOf(Buffer.from('{"logId"')) - 37;
    expect(bytes.toString('latin1', first, first + 1)).toBe('F');
    bytes.writeUInt8((bytes[first + 37] ?? 0) ^ 1, first + 37);
    writeFileSync(path, bytes);
    await expect(verifyBackup(path)).rejects.toMatchObject({ code: 'BACKUP.DAMAGED' });
  });
});

describe('restoring', () => {
  it('gives the same log in memory: streams, revisions, ids, bytes and order', async () => {
    const target = new MemoryEventStore();
    await restored(target);
    expect(await bare(target)).toEqual(await bare(source));
  });

  it('gives the same log in PostgreSQL, and a back-up of that is the same file', async () => {
    const log = await PostgresTestLog.open();
    try {
      await restored(log.store);
      expect(await bare(log.store)).toEqual(await bare(source));
      const again = join(folder, 'van-postgres');
      await toFile(again, writeBackup(log.store, silent));
      expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
    } finally {
      await log.close();
    }
  });

  if (TEST_SERVER === undefined) it.skip(NOT_RUN, silent);
  else
    it('gives the same log in KurrentDB', async () => {
      const log = await openLog(TEST_SERVER as string);
      try {
        await restored(log.store);
        expect(await bare(log.store)).toEqual(await bare(source));
      } finally {
        await log.close();
      }
    });

  it.each([0, 1, 2, 40, 2_000, 2_037, 4_499])('goes on where one was that broke off after %d events or a few more', async (after) => {
    const target = new MemoryEventStore();
    const append = target.append.bind(target);
    let left = after;
    target.append = async (request) => {
      if (left <= 0) throw new Error('killed');
      left -= request.events.length;
      return append(request);
    };
    await expect(restored(target)).rejects.toThrow('killed');
    target.append = append;
    await restored(target);
    expect(await bare(target)).toEqual(await bare(source));
  });

  it('of what is there already appends nothing', async () => {
    const target = new MemoryEventStore();
    await restored(target);
    expect(await restoreBackup(target, file, manifest, {})).toEqual({ present: 4_500, appended: 0 });
  });

  it('refuses a log that holds something else, or more, and leaves it as it was', async () => {
    const other = new MemoryEventStore();
    await fill(other, 10);
    const before = await bare(other);
    await expect(restored(other)).rejects.toMatchObject({ code: 'RESTORE.OTHER_LOG', details: { volgnummer: 1 } });
    expect(await bare(other)).toEqual(before);

    const longer = new MemoryEventStore();
    await restored(longer);
    await longer.append({ stream: 'een-te-veel', expected: 'none', events: encoded() });
    await expect(restored(longer)).rejects.toMatchObject({ code: 'RESTORE.OTHER_LOG', details: { volgnummer: 4_501 } });
  });

  it('sees it when a store did not keep the order', async () => {
    const target = new MemoryEventStore();
    const append = target.append.bind(target);
    target.append = async (request) => {
      if (request.stream === 'onderwerp-7') await Promise.resolve();
      return append(request);
    };
    await expect(restored(target)).rejects.toMatchObject({ code: 'RESTORE.NOT_THE_SAME' });
  });
});

describe('a damaged back-up is found before anything is restored:', () => {
  const whole = () => readFileSync(file);
  const refused = async (bytes: Buffer) => {
    const path = join(folder, 'beschadigd');
    writeFileSync(path, bytes);
    const found = await verifyBackup(path).catch((error: unknown) => error);
    return isFault(found, 'BACKUP.DAMAGED') || isFault(found, 'BACKUP.NOT_ONE');
  };

  it('any byte that was changed', async () => {
    const bytes = whole();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] as number) ^ flip;
        return await refused(changed);
      }),
      { numRuns: 100 },
    );
  });

  it('any length at which it was cut off', async () => {
    const bytes = whole();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => await refused(bytes.subarray(0, length))),
      { numRuns: 50 },
    );
  });

  it('something behind its end', async () => {
    const path = join(folder, 'te-lang');
    writeFileSync(path, whole());
    appendFileSync(path, 'x');
    await expect(verifyBackup(path)).rejects.toMatchObject({ code: 'BACKUP.DAMAGED' });
  });

  it('a block that is left out, or two that changed places', async () => {
    const [first, ...rest] = framesIn(whole());
    expect(rest).toHaveLength(5);
    const [head, one, two, three, end] = rest as [Buffer, Buffer, Buffer, Buffer, Buffer];
    expect(await refused(Buffer.concat([first as Buffer, head, one, three, end]))).toBe(true);
    expect(await refused(Buffer.concat([first as Buffer, head, two, one, three, end]))).toBe(true);
    expect(await refused(Buffer.concat([first as Buffer, head, one, two, three, end]))).toBe(false);
  });
});

/** The magic, and each frame: kind, length, digest, payload. */
function framesIn(bytes: Buffer): Buffer[] {
  const parts = [bytes.subarray(0, 20)];
  for (let place = 20; place < bytes.length; ) {
    const end = place + 37 + bytes.readUInt32BE(place + 1);
    parts.push(bytes.subarray(place, end));
    place = end;
  }
  return parts;
}
