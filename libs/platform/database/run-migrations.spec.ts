import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../testing/test-database.js';
import { type Database, openDatabase } from './open-database.js';
import { runMigrations } from './run-migrations.js';

/** Slow, so that a second one without a lock would be in the middle of it too. */
class MakeTable1700000000001 implements MigrationInterface {
  name = 'MakeTable1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT pg_sleep(0.3)');
    await runner.query('CREATE TABLE made (n int)');
  }
  async down(): Promise<void> {}
}

class FillTable1700000000002 implements MigrationInterface {
  name = 'FillTable1700000000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO made VALUES (1)');
  }
  async down(): Promise<void> {}
}

class Fails1700000000003 implements MigrationInterface {
  name = 'Fails1700000000003';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO made VALUES (2)');
    await runner.query('SELECT 1 / 0');
  }
  async down(): Promise<void> {}
}

let test: TestDatabase;
let opened: Database[] = [];

async function open(...migrations: (new () => MigrationInterface)[]): Promise<Database> {
  const database = await openDatabase({ url: test.appUrl, entities: [], migrations, applicationName: 'peildatum-spec', poolSize: 2 });
  opened.push(database);
  return database;
}
const rows = async (database: Database) =>
  (await database.pool.query<{ n: number }>('SELECT n FROM made ORDER BY n')).rows.map((row) => row.n);

beforeEach(async () => {
  test = await freshDatabase();
});
afterEach(async () => {
  await Promise.all(opened.map((database) => database.close()));
  opened = [];
  await test.drop();
});

describe('runMigrations', () => {
  it('lets one of two at once do the work, and the other find nothing to do', async () => {
    const both = await Promise.all([1, 2].map(() => open(MakeTable1700000000001, FillTable1700000000002)));
    const ran = await Promise.all(both.map(({ dataSource }) => runMigrations(dataSource)));
    expect(ran.sort((a, b) => a.length - b.length)).toEqual([[], ['MakeTable1700000000001', 'FillTable1700000000002']]);
    expect(await rows(both[0] as Database)).toEqual([1]);
  });

  it('keeps what was done before one that fails, nothing of that one, and no lock', async () => {
    const failing = await open(MakeTable1700000000001, FillTable1700000000002, Fails1700000000003);
    await expect(runMigrations(failing.dataSource)).rejects.toThrow(/division by zero/);
    expect(await rows(failing)).toEqual([1]);
    const locks = await failing.pool.query(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
    expect(locks.rowCount).toBe(0);
    expect(await runMigrations((await open(MakeTable1700000000001, FillTable1700000000002)).dataSource)).toEqual([]);
  });
});
