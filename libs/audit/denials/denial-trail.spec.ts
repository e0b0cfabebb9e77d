import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Clock, fixedClock, type Instant, systemIds, type Uuid } from '@peildatum/kernel';
import { type Database, openDatabase, runMigrations } from '@peildatum/platform';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { CreateGeweigerdVerzoek1763800000040 } from './create-geweigerd-verzoek.migration.js';
import type { Denial } from './denial.js';
import { listDenials, pruneDenials } from './denial-table.js';
import { DenialTrail } from './denial-trail.js';

const FIRST = '11111111-2222-4333-8444-555555555555' as Uuid;
const ALL = { limit: 100 };

let fresh: TestDatabase;
let database: Database;
let clock: Clock & { set(at: Instant): void };
let told: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({
    url: fresh.appUrl,
    entities: [],
    migrations: [CreateGeweigerdVerzoek1763800000040],
    applicationName: 'peildatum test',
  });
  await runMigrations(database.dataSource);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});
beforeEach(async () => {
  await database.pool.query('TRUNCATE geweigerd_verzoek');
  clock = fixedClock('2026-11-20T10:00:59.999Z' as Instant);
  told = [];
});

const trail = (more: { capacity?: number; pool?: pg.Pool } = {}) =>
  new DenialTrail({ pool: database.pool, clock, onTrouble: (text) => told.push(text), everyMs: 3_600_000, ...more });

const denial = (more: Partial<Denial> = {}): Denial => ({
  method: 'POST',
  route: '/v1/acties/:code/statusmeldingen',
  status: 403,
  code: 'RIGHTS.THEMATAFEL',
  role: 'coordinator',
  organisation: 'ZN',
  thematafel: 'D',
  correlationId: systemIds.random(),
  ...more,
});
const unknown = { role: null, organisation: null, thematafel: null };

/** A way to the database that is closed until it is opened. */
function barred(): { pool: pg.Pool; open(): void } {
  let isOpen = false;
  const query = async (...given: Parameters<typeof database.pool.query>) => {
    if (!isOpen) throw Object.assign(new Error('weg'), { code: 'ECONNREFUSED' });
    return await database.pool.query(...given);
  };
  return {
    pool: { query } as unknown as pg.Pool,
    open: () => {
      isOpen = true;
    },
  };
}

describe('the trail of refused requests', () => {
  it('counts what is alike within a minute, and keeps the first request of it', async () => {
    const kept = trail();
    kept.record(denial({ correlationId: FIRST }));
    for (let i = 0; i < 9; i += 1) kept.record(denial());
    await kept.flush();
    for (let i = 0; i < 5; i += 1) kept.record(denial());
    kept.record(denial({ status: 401, code: 'TOKEN.INVALID', ...unknown }));
    clock.set('2026-11-20T10:01:00.000Z' as Instant);
    kept.record(denial());
    await kept.close();
    const { items, total, next } = await listDenials(database.pool, {}, ALL);
    expect([total, next]).toEqual([3, null]);
    expect(items.map(({ minute, count, code }) => [minute, count, code])).toEqual(
      expect.arrayContaining([
        ['2026-11-20T10:00:00.000Z', 15, 'RIGHTS.THEMATAFEL'],
        ['2026-11-20T10:00:00.000Z', 1, 'TOKEN.INVALID'],
        ['2026-11-20T10:01:00.000Z', 1, 'RIGHTS.THEMATAFEL'],
      ]),
    );
    expect(items.find(({ count }) => count === 15)).toEqual({
      number: expect.any(Number),
      minute: '2026-11-20T10:00:00.000Z',
      method: 'POST',
      route: '/v1/acties/:code/statusmeldingen',
      status: 403,
      code: 'RIGHTS.THEMATAFEL',
      role: 'coordinator',
      organisation: 'ZN',
      thematafel: 'D',
      count: 15,
      firstCorrelationId: FIRST,
    });
    expect(items.find(({ status }) => status === 401)).toMatchObject(unknown);
    expect(told).toEqual([]);
  });

  it('adds up what two processes saw', async () => {
    const both = [trail(), trail()];
    for (const one of both) for (const code of ['A', 'B', 'C']) one.record(denial({ code }));
    await Promise.all(both.map((one) => one.close()));
    expect((await listDenials(database.pool, {}, ALL)).items.map(({ count }) => count)).toEqual([2, 2, 2]);
  });

  it('waits while the database is away, says so once, and loses nothing', async () => {
    const { pool, open } = barred();
    const kept = trail({ pool });
    for (let i = 0; i < 3; i += 1) {
      kept.record(denial());
      await kept.flush();
    }
    expect(told).toEqual([expect.stringContaining('wacht in het geheugen')]);
    open();
    await kept.flush();
    expect((await listDenials(database.pool, {}, ALL)).items).toMatchObject([{ count: 3 }]);
    await kept.close();
    expect(told).toHaveLength(1);
  });

  it('keeps a bound, and counts and tells what does not fit', async () => {
    const { pool } = barred();
    const kept = trail({ pool, capacity: 10 });
    for (let i = 0; i < 1_000; i += 1) kept.record(denial({ code: `X.${i}` }));
    await kept.flush();
    expect(told[0]).toContain('Van 990 geweigerde verzoeken');
    await kept.close();
    expect(told.at(-1)).toContain('Van 10 geweigerde verzoeken');
  });

  it('writes by itself, now and then', async () => {
    const kept = new DenialTrail({ pool: database.pool, clock, onTrouble: (text) => told.push(text), everyMs: 5 });
    kept.record(denial());
    const count = async () => (await listDenials(database.pool, {}, ALL)).total;
    while ((await count()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await kept.close();
    expect(await count()).toBe(1);
  });

  it('is read in pages that stand still while more comes, and by period', async () => {
    const kept = trail();
    for (let minute = 10; minute < 15; minute += 1) {
      clock.set(`2026-11-20T10:${minute}:30.000Z` as Instant);
      kept.record(denial());
      await kept.flush();
    }
    const one = await kept.list({}, { limit: 2 });
    expect([one.items.length, one.total]).toEqual([2, 5]);
    kept.record(denial({ code: 'LATER' }));
    const two = await kept.list({}, { after: Number(one.next), limit: 10 });
    expect(two.items.map(({ minute, code }) => [minute.slice(14, 16), code])).toEqual([
      ['12', 'RIGHTS.THEMATAFEL'],
      ['13', 'RIGHTS.THEMATAFEL'],
      ['14', 'RIGHTS.THEMATAFEL'],
      ['14', 'LATER'],
    ]);
    const period = { from: '2026-11-20T10:11:00.000Z' as Instant, until: '2026-11-20T10:12:00.000Z' as Instant };
    expect((await kept.list(period, ALL)).items.map(({ minute }) => minute.slice(14, 16))).toEqual(['11', '12']);
    await kept.close();
  });

  it('is kept for 400 days, and not emptied by a clock that runs ahead', async () => {
    const kept = trail();
    for (const at of ['2025-10-16T09:59:00.000Z', '2025-10-16T10:01:00.000Z', '2026-11-20T10:00:00.000Z']) {
      clock.set(at as Instant);
      kept.record(denial());
    }
    await kept.close();
    clock.set('2099-01-01T00:00:00.000Z' as Instant);
    await pruneDenials(database.pool, clock);
    expect((await listDenials(database.pool, {}, ALL)).items.map(({ minute }) => minute)).toEqual([
      '2025-10-16T10:01:00.000Z',
      '2026-11-20T10:00:00.000Z',
    ]);
    clock.set('2026-11-20T10:02:00.000Z' as Instant);
    await pruneDenials(database.pool, clock);
    expect((await listDenials(database.pool, {}, ALL)).total).toBe(2);
  });

  it('says that the database is away to who reads it', async () => {
    const kept = trail({ pool: barred().pool });
    await expect(kept.list({}, ALL)).rejects.toMatchObject({ code: 'PROJECTION.DATABASE_UNREACHABLE', kind: 'unavailable' });
    await kept.close();
  });
});
