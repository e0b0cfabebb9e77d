import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemIds, toInstant } from '@peildatum/kernel';
import { type DatabaseAccess, loadConfig, provideDatabase } from '@peildatum/platform';
import pg from 'pg';
import { type FirstHistory, openLog } from '../apps/runtime/demonstration.js';
import { openPeildatum, type Peildatum } from '../apps/runtime/peildatum.js';
import { FIRST_DAY, fillLog, history } from './history.js';

/** A folder with an embedded database of its own, that nobody else uses and that is gone afterwards. */
export interface Place {
  /** The environment in which a process of ours works on this place. */
  readonly env: NodeJS.ProcessEnv;
  readonly peildatum: Peildatum;
  /** The database as the application's role, and as a superuser. */
  readonly appUrl: string;
  readonly adminUrl: string;
  /** Of a superuser, who can do what the application must not. */
  readonly admin: pg.Pool;
  close(): Promise<void>;
}

/** A register that is open, with `events` in its log, or with the demonstration; the read models have seen none of them. */
export async function openPlace(events = 1, first: FirstHistory = 'leeg'): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'peildatum-bench-'));
  const env = { ...process.env, PEILDATUM_DATA_DIR: dataDir };
  const config = loadConfig(env);
  const access: DatabaseAccess = await provideDatabase(config);
  const peildatum = await openPeildatum({ config, applicationName: 'peildatum bench' });
  const admin = adminPool({ connectionString: access.adminUrl, max: 51 });
  const firstDay = { now: () => toInstant(Date.parse(`${FIRST_DAY}T08:00:00.000Z`)) };
  const clock = first === 'leeg' ? firstDay : peildatum.clock;
  await openLog(peildatum.log, first, { clock, ids: systemIds }, () => undefined);
  if (events > 1) {
    const client = await admin.connect();
    await fillLog(client, peildatum.log.codec, history(events - 1)).finally(() => client.release());
  }
  const close = async () => {
    await admin.end();
    await peildatum.close();
    await access.release();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { env, peildatum, appUrl: access.appUrl, adminUrl: access.adminUrl, admin, close };
}

/** Of a superuser. A connection that is still closing when the server stops says so, and nobody waits for it; what a query meets it throws itself. */
export function adminPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options);
  pool.on('error', (error) => process.stderr.write(`${error.message}\n`));
  return pool;
}

/** Takes the registry away: the next start or catch-up makes the read models from nothing. */
export async function forgetReadModels({ admin }: Pick<Place, 'admin'>): Promise<void> {
  await admin.query('DELETE FROM projection');
}

/** Events of other subjects behind those that are there, in log and read models. @returns the number of the last event */
export async function fillBeside({ admin, peildatum: { log, projector } }: Place, events: number): Promise<number> {
  const client = await admin.connect();
  try {
    const { rows } = await client.query<{ stream: string; last: number }>(
      'SELECT DISTINCT stream, max(position) OVER ()::int AS last FROM log.event',
    );
    const taken = new Set(rows.map(({ stream }) => stream));
    const first = rows[0]?.last ?? 0;
    // Some more are made than are needed: a stream of which the demonstration tells is left to it.
    const told = [...history(events + 1_000)].filter(({ stream }) => !taken.has(stream)).slice(0, events);
    await fillLog(client, log.codec, told, first);
    await projector.catchUp();
    await client.query('VACUUM (ANALYZE)');
    return first + told.length;
  } finally {
    client.release();
  }
}
