import type pg from 'pg';
import { EVENT_LOG_MIGRATIONS_TABLE } from './migrations/index.js';

/**
 * Takes a whole log away, so that another can be begun: only while it holds exactly `events` events, which is looked at when
 * nobody can append any more. The log itself never loses a part; `prepareLog` makes the next one.
 * @param client in a transaction, as an administrator
 * @returns false where the log holds another number of events: then nothing was done
 */
export async function discardLog(client: pg.ClientBase, events: number): Promise<boolean> {
  await client.query('LOCK TABLE log.event IN ACCESS EXCLUSIVE MODE');
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM log.event');
  if (rows[0]?.n !== events) return false;
  await client.query(`DROP SCHEMA log CASCADE; DROP TABLE ${EVENT_LOG_MIGRATIONS_TABLE}`);
  return true;
}
