import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Database, openDatabase } from '@peildatum/platform';
import type { ReadModels } from '@peildatum/projections';
import { freshDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { NO_MEANS } from '../domain/means.js';
import { LockedMeans } from './locked-means.js';
import type { HeldMeans } from './means.js';

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
      return NO_MEANS;
    },
  } as unknown as ReadModels;
  return { means: new LockedMeans({ pool: database.pool, readModels, waitMs }), pool: database.pool };
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
    const work = async (held: HeldMeans) => {
      inside += 1;
      most = Math.max(most, inside);
      await held.look();
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
    await expect(means.alone(async (held) => await held.look())).resolves.toEqual(NO_MEANS);
    expect(await locks(opened[0] as Database)).toEqual([]);
  });

  it('loses them with its connection: it may not go on, and another may', async () => {
    const [one, other] = [await watch(), await watch()];
    const lost = one.means.alone(async (held) => {
      const [pid] = await locks(opened[1] as Database);
      await other.pool.query('SELECT pg_terminate_backend($1)', [pid]);
      while ((await locks(opened[1] as Database)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await expect(other.means.alone(async () => 'binnen')).resolves.toBe('binnen');
      return await held.look();
    });
    await expect(lost).rejects.toMatchObject({ code: 'BUDGET.LOCK_LOST', kind: 'unavailable' });
    await expect(one.means.alone(async (held) => await held.look())).resolves.toEqual(NO_MEANS);
  });

  it('lets in what it calls itself, one after another, and nothing that goes on after it', async () => {
    const [one, hasty] = [await watch(), await watch({ waitMs: 50 })];
    let inside = 0;
    let most = 0;
    let late: Promise<unknown> = Promise.resolve();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const nested = async (held: HeldMeans) => {
      inside += 1;
      most = Math.max(most, inside);
      await held.look();
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
    };
    expect(one.means.isHeld).toBe(false);
    await one.means.alone(async () => {
      expect(one.means.isHeld).toBe(true);
      await Promise.all(Array.from({ length: 10 }, () => one.means.alone(nested)));
      late = ended.then(() => one.means.alone(async () => expect(locks(opened[1] as Database)).resolves.toHaveLength(1)));
    });
    expect(most).toBe(1);
    await hasty.means.alone(async () => end());
    await late;
  });

  it('is not waited for without end', async () => {
    const [one, hasty] = [await watch(), await watch({ waitMs: 50 })];
    await one.means.alone(async () => {
      await expect(hasty.means.alone(async () => 'binnen')).rejects.toMatchObject({ code: 'BUDGET.BUSY', kind: 'unavailable' });
    });
    await expect(hasty.means.alone(async () => 'binnen')).resolves.toBe('binnen');
  });
});
