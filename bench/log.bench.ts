import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresEventStore, prepareLog } from '@peildatum/event-store';
import { loadConfig, startEmbeddedPostgres } from '@peildatum/platform';
import pg from 'pg';
import { type AppendFigure, benchAppend } from './append.bench.js';
import { benchCatchUp } from './catch-up.bench.js';

export interface LogFigures {
  readonly postgres: string;
  readonly appends: readonly AppendFigure[];
  readonly readAll: { readonly events: number; readonly perSecond: number };
}

/** Appending and reading through the embedded store, beside the floor of the same database. */
export async function benchLog(): Promise<LogFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'peildatum-bench-'));
  const { postgresSources: sources } = loadConfig(process.env);
  const server = await startEmbeddedPostgres({ dataDir, ...(sources ? { sources } : {}) });
  try {
    await prepareLog(server);
    const admin = new pg.Pool({ connectionString: server.adminUrl, max: 51 });
    await admin.query('CREATE SCHEMA floor; CREATE TABLE floor.event (LIKE log.event INCLUDING ALL)');
    const { rows } = await admin.query<{ server_version: string }>('SHOW server_version');
    const listener = await admin.connect(); // as every projector has one
    await listener.query('LISTEN peildatum_log');
    const store = new PostgresEventStore({ url: server.appUrl });
    const appends = await benchAppend(store, admin);
    const readAll = await benchCatchUp(store);
    await store.close();
    listener.release();
    await admin.end();
    return { postgres: rows[0]?.server_version ?? '?', appends, readAll };
  } finally {
    await server.release();
    await rm(dataDir, { recursive: true, force: true });
  }
}
