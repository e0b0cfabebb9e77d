import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLog, MemoryEventStore, readMigration, runMigration } from '@peildatum/event-store';
import { type NewEvent, systemClock, systemIds } from '@peildatum/kernel';
import { loadConfig, readDataFile } from '@peildatum/platform';
import { freshDatabase, type TestDatabase } from '../../libs/platform/testing/test-database.js';
import { codec } from './composition.js';
import { DEMONSTRATION, openLog } from './demonstration.js';
import { olderDemonstration } from './older-demonstration.js';
import { openPeildatum, type Peildatum } from './peildatum.js';
import { discardRegister } from './renew-demonstration.js';

const parts = { clock: systemClock, ids: systemIds };
const memoryLog = () => new EventLog(new MemoryEventStore(), codec);

/** As a version before this one had it: the thematafels alone. */
const OLDER = readDataFile(DEMONSTRATION);
const LINES = OLDER.split('\n').length - 1;
const WHOLE = LINES + 2;

async function older(log: EventLog): Promise<EventLog> {
  await runMigration(log, readMigration(DEMONSTRATION, OLDER, log, systemClock), systemIds.random(), () => undefined);
  return log;
}

describe('whether a log began with an older demonstration', () => {
  it('is not asked of an empty log, nor of one that began empty', async () => {
    expect(await olderDemonstration(memoryLog())).toBeNull();
    const log = memoryLog();
    await openLog(log, 'leeg', parts, () => undefined);
    expect(await olderDemonstration(log)).toBeNull();
  });

  it('is no for the demonstration of today', async () => {
    const log = memoryLog();
    await openLog(log, 'demonstratie', parts, () => undefined);
    expect(await olderDemonstration(log)).toBeNull();
  });

  it('is no for a history of another name', async () => {
    const log = memoryLog();
    await runMigration(log, readMigration('eigen.ndjson', OLDER, log, systemClock), systemIds.random(), () => undefined);
    expect(await olderDemonstration(log)).toBeNull();
  });

  it('is yes for another content, which is left as it is', async () => {
    const log = await older(memoryLog());
    await openLog(log, 'demonstratie', parts, () => undefined);
    expect(await olderDemonstration(log)).toEqual({ untouched: WHOLE });
  });

  it('sees a fact of somebody’s own', async () => {
    const log = await older(memoryLog());
    await log.append('actie-EIGEN', 'none', [ownFact]);
    expect(await olderDemonstration(log)).toEqual({ untouched: null });
  });

  it('takes an event that nobody can read for somebody’s own', async () => {
    const log = await older(memoryLog());
    const foreign = { id: systemIds.random(), type: 'VanLater', data: '{}', metadata: '{}' };
    await log.store.append({ stream: 'actie-LATER', expected: 'none', events: [foreign] });
    expect(await olderDemonstration(log)).toEqual({ untouched: null });
  });

  it('counts one that was broken off while it was loaded', async () => {
    const log = memoryLog();
    const migration = readMigration(DEMONSTRATION, OLDER, log, systemClock);
    const stop = runMigration(log, migration, systemIds.random(), ({ done }) => {
      if (done > 100) throw new Error('killed');
    });
    await expect(stop).rejects.toThrow('killed');
    const found = await olderDemonstration(log);
    expect(found?.untouched).toBeGreaterThan(100);
    expect(found?.untouched).toBeLessThan(LINES);
  });
});

describe('a register that is begun anew', () => {
  let fresh: TestDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.drop());

  const open = () =>
    openPeildatum({
      config: loadConfig({ DATABASE_URL: fresh.appUrl, DATABASE_ADMIN_URL: fresh.adminUrl }),
      applicationName: 'peildatum test',
    });
  const count = async ({ database }: Peildatum, table: string) =>
    Number((await database.pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

  beforeEach(async () => {
    const peildatum = await open();
    if ((await peildatum.log.head()) === undefined) {
      await older(peildatum.log);
      await peildatum.projector.catchUp();
      await peildatum.database.pool.query('INSERT INTO personen VALUES ($1, $2)', [systemIds.random(), 'Iemand']);
    }
    await peildatum.close();
  });

  it('is kept while another program is at it', async () => {
    const peildatum = await open();
    expect(await discardRegister(fresh.adminUrl, WHOLE)).toBe(false);
    expect(await count(peildatum, 'log.event')).toBe(WHOLE);
    await peildatum.close();
  });

  it('is kept where it holds one event more than was seen', async () => {
    expect(await discardRegister(fresh.adminUrl, WHOLE - 1)).toBe(false);
    const peildatum = await open();
    expect(await count(peildatum, 'log.event')).toBe(WHOLE);
    expect(await count(peildatum, 'projection')).toBeGreaterThan(3);
    await peildatum.close();
  });

  it('takes the demonstration of today, log and read models, and leaves persons as they were', async () => {
    expect(await discardRegister(fresh.adminUrl, WHOLE)).toBe(true);
    const peildatum = await open();
    expect(await peildatum.log.head()).toBeUndefined();
    await openLog(peildatum.log, 'demonstratie', peildatum, () => undefined);
    const { projections } = await peildatum.projector.catchUp();
    expect(projections.map(({ state }) => state)).toEqual(projections.map(() => 'running'));
    expect(await olderDemonstration(peildatum.log)).toBeNull();
    expect(await count(peildatum, 'log.event')).toBeGreaterThan(WHOLE);
    expect(await count(peildatum, 'personen')).toBe(1);
    await peildatum.close();
  });
});

const at = systemClock.now();
const ownId = systemIds.random();
const ownFact: NewEvent = {
  id: ownId,
  type: 'ActionRegistered',
  validFrom: at.slice(0, 10) as NewEvent['validFrom'],
  data: { code: 'EIGEN', thematafel: 'A', section: null, description: 'Eigen actie', due: null, responsible: null },
  schemaVersion: 1,
  recordedAt: at,
  commandId: ownId,
  correlationId: ownId,
  causationId: ownId,
  actor: { person: ownId, role: 'beheerder', organisation: 'Test' },
  basis: 'recorded',
};
