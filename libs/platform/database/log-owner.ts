import type { PeildatumError } from '@peildatum/kernel';
import type pg from 'pg';
import { logRoleMissing } from './errors.js';
import { identifier, LOG_ROLE } from './names.js';

const FORBIDDEN = '42501';
const ALREADY_THERE = ['42710', '23505'];

/**
 * Sees to the role that owns the log (`peildatum_log`, nobody logs in with it), on a server of somebody else's: makes it
 * where that is allowed, and makes sure that this connection's role may hand the log over to it.
 * @throws PeildatumError `DATABASE.LOG_ROLE_MISSING`, with the SQL that an administrator must run
 */
export async function ensureLogOwner(pool: pg.Pool, role: string = LOG_ROLE): Promise<void> {
  const state = async () => (await pool.query<State>(STATE, [role])).rows[0] as State;
  let now = await state();
  const refused = (cause?: unknown) => logRoleMissing(role, now.me, cause);
  if (!now.there) await attempt(pool, `CREATE ROLE ${role} NOLOGIN`, refused);
  now = await state();
  if (!now.usable) await attempt(pool, `GRANT ${role} TO ${identifier(now.me)}`, refused);
  now = await state();
  if (!now.usable) throw refused();
}

interface State {
  readonly me: string;
  readonly there: boolean;
  /** May `SET ROLE` to it, and so make things its own. */
  readonly usable: boolean;
}

const STATE = `
  SELECT current_user AS me, r.oid IS NOT NULL AS there,
         CASE WHEN r.oid IS NULL THEN false
              WHEN current_setting('server_version_num')::int >= 160000 THEN pg_has_role(current_user, r.oid, 'SET')
              ELSE pg_has_role(current_user, r.oid, 'MEMBER') END AS usable
    FROM (SELECT) AS one LEFT JOIN pg_roles r ON r.rolname = $1`;

async function attempt(pool: pg.Pool, sql: string, refused: (cause: unknown) => PeildatumError): Promise<void> {
  try {
    await pool.query(sql);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === FORBIDDEN) throw refused(error);
    if (!ALREADY_THERE.includes(code)) throw error;
  }
}
