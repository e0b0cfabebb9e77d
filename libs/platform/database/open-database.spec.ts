import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { queryOnce } from '../testing/query-once.js';
import { freshDatabase, type TestDatabase } from '../testing/test-database.js';
import { type Database, openDatabase } from './open-database.js';

@Entity('deadline')
class Deadline {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;
  @Column({ type: 'date' })
  due!: string;
}

let test: TestDatabase;
let database: Database;
const idleErrors: Error[] = [];

beforeAll(async () => {
  test = await freshDatabase();
  const name = new URL(test.adminUrl).pathname.slice(1);
  await queryOnce(test.adminUrl, `ALTER DATABASE ${name} SET DateStyle = 'German'`);
  await queryOnce(test.adminUrl, `ALTER DATABASE ${name} SET TimeZone = 'Asia/Tokyo'`);
  database = await openDatabase({
    url: test.appUrl,
    entities: [Deadline],
    migrations: [],
    applicationName: 'peildatum-spec',
    poolSize: 3,
    onIdleError: (error) => idleErrors.push(error),
  });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const one = async (sql: string) => (await database.pool.query<Record<string, unknown>>(sql)).rows[0];

describe('openDatabase', () => {
  it('hands TypeORM the pg that we have ourselves: in a packed program it would find another, of which no error is ours', () => {
    expect((database.dataSource.options as { readonly driver?: unknown }).driver).toBe(pg);
  });

  it('gives dates and big numbers as text, on any time zone and date style of the server', async () =>
    expect(
      await one(`SELECT date '2025-05-20' AS day, timestamp '2025-05-20 10:00:00.123' AS moment, 9007199254740993 AS big,
                        ARRAY[date '2025-05-20', NULL] AS days, timestamptz '2025-05-20 10:00:00Z' AS instant`),
    ).toEqual({
      day: '2025-05-20',
      moment: '2025-05-20 10:00:00.123',
      big: '9007199254740993',
      days: ['2025-05-20', null],
      instant: new Date('2025-05-20T10:00:00Z'),
    }));

  it('lets the server find out within minutes that we are gone without a word', async () => {
    expect(
      await one("SELECT current_setting('tcp_keepalives_idle') AS idle, current_setting('tcp_keepalives_interval') AS between"),
    ).toEqual({
      idle: '30',
      between: '10',
    });
  });

  it('does not touch how pg reads dates for others', () =>
    expect(pg.types.getTypeParser(pg.types.builtins.DATE, 'text')('2025-05-20')).toBeInstanceOf(Date));

  it('gives an entity its dates as text', async () => {
    await database.pool.query('CREATE TABLE deadline (id bigint PRIMARY KEY, due date NOT NULL)');
    await database.dataSource.getRepository(Deadline).insert({ id: '9007199254740993', due: '2025-03-30' });
    expect(await database.dataSource.getRepository(Deadline).find()).toEqual([{ id: '9007199254740993', due: '2025-03-30' }]);
  });

  it("is TypeORM's own pool, of the size and name that were asked", async () => {
    const clients = await Promise.all([1, 2, 3].map(() => database.pool.connect()));
    const waiting = database.dataSource.query('SELECT 1');
    expect(database.pool.totalCount).toBe(3);
    for (const client of clients) client.release();
    await waiting;
    const [row] = await queryOnce<{ n: number }>(
      test.adminUrl,
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'peildatum-spec' AND datname = current_database()",
    );
    expect(row?.n).toBe(3);
  });

  it('lives on when the server ends a connection that nobody uses', async () => {
    const before = database.pool.totalCount;
    expect(before).toBeGreaterThan(0);
    const broken = (async () => {
      while (idleErrors.length < before) await new Promise((resolve) => database.pool.once('remove', resolve));
    })();
    await queryOnce(
      test.adminUrl,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'peildatum-spec' AND datname = current_database()",
    );
    await broken;
    expect(await one('SELECT 1 AS n')).toEqual({ n: 1 });
  });

  it('lives on when the server ends a connection that somebody holds, whose next query then fails', async () => {
    const client = await database.pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await queryOnce(test.adminUrl, 'SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow(/not queryable/);
    client.release(true);
    expect(await one('SELECT 1 AS n')).toEqual({ n: 1 });
  });

  it('says in Dutch that the database is not there, and keeps the password to itself', async () => {
    const url = new URL(test.appUrl);
    url.password = 'verkeerd-wachtwoord';
    const refused = openDatabase({ url: url.href, entities: [], migrations: [], applicationName: 'peildatum-spec' });
    await expect(refused).rejects.toMatchObject({ code: 'DATABASE.UNREACHABLE', kind: 'unavailable' });
    await expect(refused).rejects.not.toThrow(/verkeerd-wachtwoord/);
  });
});
