import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { queryOnce } from '../testing/query-once.js';
import { freshDatabase, type TestDatabase } from '../testing/test-database.js';
import { ensureLogOwner } from './log-owner.js';

let test: TestDatabase;
let pools: pg.Pool[] = [];
let roles: string[] = [];
/** A pool says that it ended before its connections are closed, and a database that is dropped meanwhile ends them in its own way. */
let closed: Promise<void>[] = [];

beforeEach(async () => {
  test = await freshDatabase();
});
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await Promise.all(closed);
  await test.drop();
  for (const role of roles) await queryOnce(test.adminUrl.replace(/test_[0-9a-f]+/, 'postgres'), `DROP ROLE IF EXISTS ${role}`);
  [pools, roles, closed] = [[], [], []];
});

/** A name that no other spec has: roles are the whole server's. */
function roleName(kind: string): string {
  const role = `spec_${kind}_${randomBytes(6).toString('hex')}`;
  roles.unshift(role);
  return role;
}

async function loginWith(attributes: string): Promise<{ pool: pg.Pool; user: string }> {
  const user = roleName('user');
  await queryOnce(test.adminUrl, `CREATE ROLE ${user} LOGIN PASSWORD 'spec' ${attributes}`);
  await queryOnce(test.adminUrl, `GRANT CREATE ON DATABASE ${new URL(test.adminUrl).pathname.slice(1)} TO ${user}`);
  const url = Object.assign(new URL(test.adminUrl), { username: user, password: 'spec' });
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  pool.on('connect', (client) => closed.push(new Promise((done) => client.once('end', done))));
  pools.push(pool);
  return { pool, user };
}

describe('ensureLogOwner', () => {
  it('makes the role where that is allowed, and can then hand the log over', async () => {
    const { pool } = await loginWith('CREATEROLE');
    const log = roleName('log');
    await ensureLogOwner(pool, log);
    await ensureLogOwner(pool, log);
    await pool.query(`CREATE SCHEMA log AUTHORIZATION ${log}`);
    expect(await queryOnce(test.adminUrl, `SELECT rolcanlogin FROM pg_roles WHERE rolname = '${log}'`)).toEqual([{ rolcanlogin: false }]);
  });

  it('names the SQL to run where it is not, and is content after that', async () => {
    const { pool, user } = await loginWith('NOCREATEROLE');
    const log = roleName('log');
    const sql = [`CREATE ROLE ${log} NOLOGIN;`, `GRANT ${log} TO "${user}";`];
    const refused = { code: 'DATABASE.LOG_ROLE_MISSING', message: expect.stringContaining(sql.join(' ')), details: { sql } };
    await expect(ensureLogOwner(pool, log)).rejects.toMatchObject(refused);
    await queryOnce(test.adminUrl, sql[0] as string);
    await expect(ensureLogOwner(pool, log)).rejects.toMatchObject(refused); // there, but not ours to use
    await queryOnce(test.adminUrl, sql[1] as string);
    await ensureLogOwner(pool, log);
    await pool.query(`CREATE SCHEMA log AUTHORIZATION ${log}`);
  });
});
