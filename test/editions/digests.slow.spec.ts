import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckEditionsQuery } from '@peildatum/editions';
import { EventLog, type EventStore, MemoryEventStore, restoreBackup, toFile, writeBackup } from '@peildatum/event-store';
import { Projector, ReadModels } from '@peildatum/projections';
import { codec, projections } from '../../apps/runtime/composition.js';
import { openLog } from '../../apps/runtime/demonstration.js';
import { Editiebestanden } from '../../apps/runtime/edities/editiebestanden.js';
import type { Peildatum } from '../../apps/runtime/peildatum.js';
import { NOT_RUN, openLog as openKurrentLog, TEST_SERVER } from '../../libs/event-store/kurrentdb/testing/kurrent-log.js';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { openEmptyStand, openStand, type Stand } from '../support/stand.js';
import { digestsOf, editionsIn, freezeIn, withBuses } from './demonstration.js';
import { laterFacts } from './later-facts.js';

const GOLDEN = JSON.parse(readFileSync(new URL('../golden/edities.json', import.meta.url), 'utf8'));

/** The digests are those that are checked in, the bytes have them, and the reports made again are the same bytes. */
async function expectGolden(of: Peildatum): Promise<void> {
  // The formats that the demonstration does not hold stand there too.
  const digests = digestsOf(await editionsIn(of));
  expect(Object.keys(digests)).toEqual(Object.keys(GOLDEN));
  expect(GOLDEN).toMatchObject(digests);
  const checked = await withBuses(of, ({ queries }) => queries.execute(new CheckEditionsQuery()));
  expect(checked.map(({ code, remade, faults }) => [code, remade, faults])).toEqual(Object.keys(GOLDEN).map((code) => [code, true, []]));
}

/** The demonstration in another store, with read models beside it. */
async function onStore(store: EventStore, use: (of: Peildatum) => Promise<void>): Promise<void> {
  const empty = await openEmptyStand();
  try {
    const { clock, database } = empty;
    const log = new EventLog(store, codec);
    const parts = { log, clock, dataSource: database.dataSource, pool: database.pool };
    const projector = new Projector({ ...parts, projections });
    const of: Peildatum = { ...empty, log, projector, readModels: new ReadModels(parts) };
    await openLog(log, 'demonstratie', of, () => undefined);
    await projector.catchUp();
    await use(of);
    await projector.stop();
  } finally {
    await empty.close();
  }
}

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  await freezeIn(stand);
});
afterAll(() => stand.close());

describe('the frozen editions of the demonstration have the digests that are checked in', () => {
  it('in PostgreSQL, also after every read model was built again', async () => {
    await expectGolden(stand);
    for (const { name } of projections) await stand.projector.rebuild(name);
    await expectGolden(stand);
  });

  it('in memory', () =>
    onStore(new MemoryEventStore(), async (of) => {
      expect(await freezeIn(of)).toBe(1);
      await expectGolden(of);
      for (const { name } of projections) await of.projector.rebuild(name);
      await expectGolden(of);
    }));

  if (TEST_SERVER === undefined) it.skip(NOT_RUN, () => undefined);
  else
    it('in KurrentDB', async () => {
      const { store, close } = await openKurrentLog(TEST_SERVER as string);
      try {
        await onStore(store, async (of) => {
          expect(await freezeIn(of)).toBe(1);
          await expectGolden(of);
        });
      } finally {
        await close();
      }
    });

  it('after a back-up and a restore in a register of its own', async () => {
    const { path, remove } = await temporaryFolder();
    const other = await openEmptyStand();
    try {
      const file = join(path, 'register.back-up');
      const kept = new Editiebestanden(stand.database.pool);
      const manifest = await toFile(
        file,
        writeBackup(stand.log.store, () => undefined, kept.all()),
      );
      const files = new Editiebestanden(other.database.pool);
      await restoreBackup(other.log.store, file, manifest, { keep: (bytes) => files.keep(bytes) });
      await other.projector.catchUp();
      await expectGolden(other);
    } finally {
      await other.close();
      await remove();
    }
  });

  it('after a thousand facts and corrections of every kind', async () => {
    expect(await laterFacts(stand, 1_000)).toBe(1_000);
    await stand.projector.catchUp();
    await expectGolden(stand);
    await expect(freezeIn(stand)).resolves.toBe(0);
  });
});
