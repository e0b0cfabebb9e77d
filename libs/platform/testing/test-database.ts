import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { loadConfig } from '../config/load-config.js';
import { openCluster } from '../embedded/cluster.js';
import { ensureRoles, grantDatabase } from '../embedded/roles.js';
import { ADMIN_ROLE, APP_ROLE, urlOf } from '../embedded/secrets.js';
import { connectOrStart } from '../embedded/server.js';

export interface TestDatabase {
  /** A superuser, as the embedded server has. */
  readonly adminUrl: string;
  /** The application's role, as the embedded server has: no superuser. */
  readonly appUrl: string;
  readonly appRole: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

interface TestServer {
  readonly appRole: string;
  adminUrl(database: string): string;
  appUrl(database: string): string;
}

const TEMPLATE = 'peildatum_template';
/** Of a server that lives as long as the test run, or is somebody's test server already. */
const APP_PASSWORD = 'peildatum-test';
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

let server: Promise<TestServer> | undefined;

/**
 * A new and empty database with the roles of the embedded server, on the one server of this Jest run (started by the first
 * spec that asks; Jest's teardown stops it) or on the one that `PEILDATUM_TEST_DATABASE_URL` names (a superuser's URL).
 */
export async function freshDatabase(): Promise<TestDatabase> {
  server ??= testServer();
  const { adminUrl, appUrl, appRole } = await server;
  const name = `test_${randomBytes(8).toString('hex')}`;
  const asAdmin = (...statements: string[]) =>
    withClient(adminUrl('postgres'), async (client) => {
      for (const sql of statements) await client.query(sql);
    });
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`, `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${name} TO ${appRole}`);
  return {
    adminUrl: adminUrl(name),
    appUrl: appUrl(name),
    appRole,
    drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function testServer(): Promise<TestServer> {
  const given = process.env.PEILDATUM_TEST_DATABASE_URL ?? '';
  const found = given === '' ? await ownServer() : givenServer(given);
  await withClient(found.adminUrl('postgres'), async (client) => {
    await ensureRoles(client, { role: found.appRole, password: APP_PASSWORD });
    await ensureTemplate(client, found);
  });
  return found;
}

async function ownServer(): Promise<TestServer> {
  const dataDir = process.env.PEILDATUM_TEST_RUN_DIR;
  if (dataDir === undefined) throw new Error('freshDatabase() needs the globalSetup of jest.config.js: run the specs with `npm run jest`.');
  const { postgresSources: sources } = loadConfig({ PEILDATUM_POSTGRES: process.env.PEILDATUM_POSTGRES });
  const cluster = await openCluster(dataDir, sources === undefined ? {} : { sources });
  const { client, port } = await connectOrStart(cluster, { log: () => undefined, settings: FAST });
  await client.end();
  return {
    appRole: APP_ROLE,
    adminUrl: (database) => urlOf(ADMIN_ROLE, cluster.secrets.admin, port, database),
    appUrl: (database) => urlOf(APP_ROLE, APP_PASSWORD, port, database),
  };
}

/** There the application's role has a name of its own: the server may have a real one. */
function givenServer(url: string): TestServer {
  const appRole = `${APP_ROLE}_test`;
  const on = (database: string, login: Partial<URL> = {}) => Object.assign(new URL(url), { pathname: `/${database}`, ...login }).href;
  return {
    appRole,
    adminUrl: (database) => on(database),
    appUrl: (database) => on(database, { username: appRole, password: APP_PASSWORD }),
  };
}

/** Made once per server; a copy of it costs less than granting in every new database. */
async function ensureTemplate(client: pg.Client, { adminUrl, appRole }: TestServer): Promise<void> {
  await client.query("SELECT pg_advisory_lock(hashtextextended('peildatum.template', 0))"); // until the client ends
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [TEMPLATE]);
  if (rowCount !== 0) return;
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await client.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0`);
  await withClient(adminUrl(TEMPLATE), (own) => grantDatabase(own, TEMPLATE, appRole));
  await client.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
