import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock, type Instant } from '@peildatum/kernel';
import { type Database, openDatabase } from '@peildatum/platform';
import type { ReadModels } from '@peildatum/projections';
import { freshDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { LockedMeans } from './locked-means.js';
import { NOTHING_TAKEN } from './means.js';

let test: TestDatabase;
let opened: Database[];
beforeEach(async () => {
  test = await freshDatabase();
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await test.drop();
});

/** As another process has it: with a pool of its own. Every look takes a connection of that pool. */
async function watch({ poolSize = 3, waitMs = 15_000 } = {}) {
  const database = await openDatabase({ url: test.appUrl, entities: [], migrations: [], applicationName: 'means-spec', poolSize });
  opened.push(database);
  const readModels = {
    at: async () => {
      await database.pool.query('SELECT 1');
      return NOTHING_TAKEN;
    },
  } as unknown as ReadModels;
  const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
  return { means: new LockedMeans({ pool: database.pool, readModels, clock, waitMs }), pool: database.pool };
}

const locks = async ({ pool }: Database) =>
  (
    await pool.query(
      "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    )
  ).rows.map(({ pid }) => pid as number);

describe('who decides on the means', () => {
  it('is alone with them, over all processes, and holds no more connections of a small pool than one', async () => {
    const watches = await Promise.all([watch({ poolSize: 2 }), watch({ poolSize: 2 })]);
    let inside = 0;
    let most = 0;
    let done = 0;
    const work = async (look: () => Promise<unknown>) => {
      inside += 1;
      most = Math.max(most, inside);
      await look();
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
      done += 1;
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => (watches[n % 2] as (typeof watches)[number]).means.alone(work)));
    expect([most, done]).toEqual([1, 40]);
    expect(await locks(opened[0] as Database)).toEqual([]);
  });

  it('lets the next one in when it fails', async () => {
    const { means } = await watch();
    await expect(means.alone(() => Promise.reject(new Error('mislukt')))).rejects.toThrow('mislukt');
    await expect(means.alone(async (look) => await look())).resolves.toEqual(NOTHING_TAKEN);
    expect(await locks(opened[0] as Database)).toEqual([]);
  });

  it('loses them with its connection: it may not go on, and another may', async () => {
    const [one, other] = [await watch(), await watch()];
    const lost = one.means.alone(async (look) => {
      const [pid] = await locks(opened[1] as Database);
      await other.pool.query('SELECT pg_terminate_backend($1)', [pid]);
      while ((await locks(opened[1] as Database)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await expect(other.means.alone(async () => 'binnen')).resolves.toBe('binnen');
      return await look();
    });
    await expect(lost).rejects.toMatchObject({ code: 'BUDGET.LOCK_LOST', kind: 'unavailable' });
    await expect(one.means.alone(async (look) => await look())).resolves.toEqual(NOTHING_TAKEN);
  });

  it('is not waited for without end', async () => {
    const [one, hasty] = [await watch(), await watch({ waitMs: 50 })];
    await one.means.alone(async () => {
      await expect(hasty.means.alone(async () => 'binnen')).rejects.toMatchObject({ code: 'BUDGET.BUSY', kind: 'unavailable' });
    });
    await expect(hasty.means.alone(async () => 'binnen')).resolves.toBe('binnen');
  });
});
