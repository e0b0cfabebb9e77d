import type pg from 'pg';
import { ignoreLost } from '../database/lost-connection.js';
import { identifier, LOG_ROLE, literal } from '../database/names.js';

const ROLES_LOCK = 'peildatum.roles';

/** Makes the application's role and the log's where they are not there yet. The application's is no superuser and a member of nothing. */
export async function ensureRoles(client: pg.ClientBase, app: { role: string; password: string }): Promise<void> {
  await locked(client, async () => {
    const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
      [app.role, LOG_ROLE],
    ]);
    const there = rows.map((row) => row.rolname);
    if (!there.includes(LOG_ROLE)) await client.query(`CREATE ROLE ${LOG_ROLE} NOLOGIN`);
    if (!there.includes(app.role)) await client.query(`CREATE ROLE ${identifier(app.role)} LOGIN PASSWORD ${literal(app.password)}`);
  });
}

/** Lets the application make schemas and tables of its own in this database, which stays the administrator's. */
export async function grantDatabase(client: pg.ClientBase, database: string, appRole: string): Promise<void> {
  await locked(client, async () => {
    await client.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${identifier(database)} TO ${identifier(appRole)}`);
    await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${identifier(appRole)}`);
  });
}

/** Two starts at once: the second waits and finds it done. */
async function locked(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [ROLES_LOCK]);
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(ignoreLost); // a lost connection has rolled back by itself
    throw error;
  }
}
