import { randomUUID } from 'node:crypto';
import type { PostgresServer } from './postgres-server.js';

type Database = Pick<PostgresServer, 'query'>;

export interface RawEvent {
  readonly stream: string;
  readonly type: string;
  /** JSON, as nobody of ours may ever have written it. */
  readonly data: string;
  /** It says that it corrects itself. */
  readonly correctsItself?: true;
}

const METADATA = {
  schemaVersion: '1',
  validFrom: '2025-06-01',
  actorPerson: '00000000-0000-4000-8000-000000000000',
  actorRole: 'beheerder',
  actorOrganisation: 'Storingen',
  basis: 'recorded',
};

/** Appends an event past the codec; its id and its place in the log. */
export async function appendRaw(
  database: Database,
  { stream, type, data, correctsItself }: RawEvent,
): Promise<{ id: string; volgnummer: number }> {
  const id = randomUUID();
  const ids = { commandId: id, correlationId: id, causationId: id, ...(correctsItself && { corrects: id }) };
  const command = { ...ids, recordedAt: new Date().toISOString() };
  const [row] = await database.query<{ positions: string[] }>(
    'SELECT positions FROM log.append(ARRAY[$1], ARRAY[-2], ARRAY[1], ARRAY[$2::uuid], ARRAY[$3], ARRAY[$4::json], ARRAY[$5::json])',
    [stream, id, type, data, JSON.stringify({ ...METADATA, ...command })],
  );
  return { id, volgnummer: Number(row?.positions[0]) };
}

/** Keeps the log as it is now, under a name, outside everything that is ours. */
export async function keepLog(database: Database, name: string): Promise<void> {
  await database.query(
    `CREATE SCHEMA IF NOT EXISTS storing; DROP TABLE IF EXISTS storing.${name}; CREATE TABLE storing.${name} AS TABLE log.event`,
  );
}

/** Makes of a kept log another register's: of the same length, and opened with another id. */
export async function makeAnother(database: Database, name: string): Promise<void> {
  await database.query(
    `UPDATE storing.${name} SET event_id = gen_random_uuid(), data = json_build_object('logId', gen_random_uuid(), 'migration', null)
      WHERE position = 1`,
  );
}

/** Puts a kept log in the place of the log, as an administrator can who takes the lock off first. */
export async function putLog(database: Database, name: string): Promise<void> {
  await database.query(
    `ALTER TABLE log.event DISABLE TRIGGER event_is_kept; DELETE FROM log.event;
     INSERT INTO log.event SELECT * FROM storing.${name}; ALTER TABLE log.event ENABLE ALWAYS TRIGGER event_is_kept`,
  );
}

export const forgetLogs = (database: Database): Promise<unknown> => database.query('DROP SCHEMA IF EXISTS storing CASCADE');
