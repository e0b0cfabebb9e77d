import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { loadConfig } from '../config/load-config.js';
import { openCluster } from '../embedded/cluster.js';
import { ensureRoles, grantDatabase } from '../embedded/roles.js';
import { ADMIN_ROLE, APP_ROLE, urlOf } from '../embedded/secrets.js';
import { connectOrStart } from '../embedded/server.js';

interface Doors {
  /** A superuser, as the embedded server has. */
  readonly adminUrl: string;
  /** The application's role, as the embedded server has: no superuser. */
  readonly appUrl: string;
}

export interface TestDatabase extends Doors {
  readonly appRole: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** What a database begins with. It is made once in a run; every database that begins with it is a copy. */
export interface Seed {
  /** A part of the name of a database. */
  readonly name: string;
  /** Fills an empty database, and leaves no connection to it. */
  fill(database: Doors): Promise<void>;
}

interface TestServer {
  readonly appRole: string;
  /** It ends with this run. */
  readonly ownedByRun: boolean;
  /** What `CREATE DATABASE` ends with. */
  readonly copying: string;
  adminUrl(database: string): string;
  appUrl(database: string): string;
}

const TEMPLATE = 'peildatum_template';
/** Of a server that lives as long as the test run, or is somebody's test server already. */
const APP_PASSWORD = 'peildatum-test';
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  // The PostgreSQL that comes along has none; a distribution's compiles what is asked once.
  jit: 'off',
};
/** Where nothing waits for the disk: half of the time that it takes to copy page by page through the log, as it does of itself. */
const FILE_BY_FILE = ' STRATEGY file_copy';

let server: Promise<TestServer> | undefined;

/** One connection of this worker, which is kept: to connect takes as long as what is asked over it. */
let admin: pg.Pool | undefined;

/** The templates of which this worker knows that they are there. */
const templates = new Map<string, Promise<string>>();

/**
 * A new database with the roles of the embedded server, empty or with a seed, on the one server of this Jest run (started by the
 * first spec that asks; Jest's teardown stops it) or on the one that `PEILDATUM_TEST_DATABASE_URL` names (a superuser's URL).
 */
export async function freshDatabase(seed?: Seed): Promise<TestDatabase> {
  server ??= testServer();
  const found = await server;
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Somebody's server outlives the run, and so would a template: a later version would find it there.
  const template = seed && found.ownedByRun ? await templateOf(found, seed) : TEMPLATE;
  await copy(found, template, name);
  const database = doorsTo(found, name);
  if (template === TEMPLATE) await seed?.fill(database);
  return { ...database, appRole: found.appRole, drop: () => drop(found, name) };
}

function templateOf(on: TestServer, { name, fill }: Seed): Promise<string> {
  const made = templates.get(name) ?? makeTemplate(on, `${TEMPLATE}_${name}`, fill);
  templates.set(name, made);
  made.catch(() => templates.delete(name)); // whoever asks next tries again
  return made;
}

async function makeTemplate(on: TestServer, template: string, fill: Seed['fill']): Promise<string> {
  await ensureTemplate(on, template, TEMPLATE, () => fill(doorsTo(on, template)));
  return template;
}

const doorsTo = ({ adminUrl, appUrl }: TestServer, database: string): Doors => ({ adminUrl: adminUrl(database), appUrl: appUrl(database) });

/** What may be done with a database is not copied along with it. */
const copy = (on: TestServer, template: string, name: string) =>
  asAdmin(
    on,
    `CREATE DATABASE ${name} TEMPLATE ${template}${on.copying}`,
    `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${name} TO ${on.appRole}`,
  );

/** How often it is looked whether the last session has gone by itself, ten milliseconds apart. */
const LOOKS = 50;

/** A pool says that it has ended before its sessions have, and one that is ended by force says so where nobody listens any more. */
async function drop(on: TestServer, name: string): Promise<void> {
  const sessions = async () => (await adminOf(on).query('SELECT FROM pg_stat_activity WHERE datname = $1', [name])).rowCount ?? 0;
  for (let looks = 0; looks < LOOKS && (await sessions()) > 0; looks += 1) await sleep(10);
  await asAdmin(on, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function asAdmin(on: TestServer, ...statements: string[]): Promise<void> {
  for (const sql of statements) await adminOf(on).query(sql);
}

function adminOf({ adminUrl }: TestServer): pg.Pool {
  admin ??= adminPool(adminUrl('postgres'));
  return admin;
}

function adminPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true });
  pool.on('error', () => undefined); // of a server that a spec stopped; the next query connects anew
  return pool;
}

async function testServer(): Promise<TestServer> {
  const given = process.env.PEILDATUM_TEST_DATABASE_URL ?? '';
  const found = given === '' ? await ownServer() : givenServer(given);
  await withClient(found.adminUrl('postgres'), (client) => ensureRoles(client, { role: found.appRole, password: APP_PASSWORD }));
  await ensureTemplate(found, TEMPLATE, 'template0', () =>
    withClient(found.adminUrl(TEMPLATE), (own) => grantDatabase(own, TEMPLATE, found.appRole)),
  );
  return found;
}

function runDir(): string {
  const folder = process.env.PEILDATUM_TEST_RUN_DIR;
  if (folder === undefined) throw new Error('freshDatabase() needs the globalSetup of jest.config.js: run the specs with `npm run jest`.');
  return folder;
}

async function ownServer(): Promise<TestServer> {
  const { postgresSources: sources } = loadConfig({ PEILDATUM_POSTGRES: process.env.PEILDATUM_POSTGRES });
  const cluster = await openCluster(runDir(), sources === undefined ? {} : { sources });
  const { client, port } = await connectOrStart(cluster, { log: () => undefined, settings: FAST });
  const { rows } = await client.query<{ copies: boolean }>("SELECT current_setting('server_version_num')::int >= 150000 AS copies");
  await client.end();
  return {
    appRole: APP_ROLE,
    ownedByRun: true,
    copying: rows[0]?.copies ? FILE_BY_FILE : '',
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
    ownedByRun: false,
    copying: '',
    adminUrl: (database) => on(database),
    appUrl: (database) => on(database, { username: appRole, password: APP_PASSWORD }),
  };
}

/** A folder of this run, made by whichever process asks for it first: the others wait for it. It goes with the run. */
export async function folderOfRun(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  server ??= testServer();
  const folder = join(runDir(), name);
  await oneByOne(await server, name, async () => {
    const filled = `${folder}.filled`;
    if (existsSync(filled)) return;
    await rm(folder, { recursive: true, force: true });
    await fill(folder);
    await writeFile(filled, '');
  });
  return folder;
}

/** Made once per server, by whichever process asks first: the others wait for it. */
async function ensureTemplate(on: TestServer, name: string, from: string, fill: () => Promise<void>): Promise<void> {
  await oneByOne(on, name, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
    if (rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await copy(on, from, name);
    await fill();
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  });
}

/** No two processes at the same time, of those who do something by the same name. */
const oneByOne = (on: TestServer, name: string, work: (client: pg.Client) => Promise<void>) =>
  withClient(on.adminUrl('postgres'), async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]); // until the client ends
    await work(client);
  });

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
