import type { Clock, Instant, Uuid } from '@peildatum/kernel';
import type { ClientBase, Pool, QueryResult } from 'pg';
import { instantText } from '../database/sql.js';
import { type Checkpoint, type Progress, volgnummerOf } from './checkpoint.js';
import type { Halt, HaltCode } from './halt.js';

/** A projection's row of the registry. */
export interface Registered {
  readonly name: string;
  /** The declared version by which the live table was filled. */
  readonly version: number;
  readonly generation: number;
  /** The live table. */
  readonly table: string;
  readonly progress: Progress;
  /** Null while it runs. */
  readonly halted: Halt | null;
  readonly updatedAt: Instant;
}

export type Registrations = ReadonlyMap<string, Registered>;

type Connection = Pool | ClientBase;

const SELECT = `
  SELECT name, version, generation, table_name, log_id, volgnummer, cursor, ${instantText('known_at')} AS known_at, event_id, stream,
         revision, state, reason_code, reason_text, halted_event_id, halted_volgnummer, ${instantText('updated_at')} AS updated_at
    FROM projection`;

export const loadRegistry = async (connection: Connection): Promise<Registrations> => registrationsOf(await connection.query<Row>(SELECT));

/** A transaction that begins with reading the registry, in one round trip; the first statement after `begin` makes its snapshot. */
export const withRegistry = (begin: string): string => `${begin}; ${SELECT}`;

/** What the statements of `withRegistry` answered: as many as there are. */
export const registryIn = (begun: unknown): Registrations => registrationsOf((begun as readonly QueryResult<Row>[])[1] as QueryResult<Row>);

const registrationsOf = ({ rows }: QueryResult<Row>): Registrations => new Map(rows.map((row) => [row.name, registered(row)]));

export async function loadRegistered(connection: Connection, name: string): Promise<Registered | undefined> {
  const { rows } = await connection.query<Row>(`${SELECT} WHERE name = $1`, [name]);
  return rows[0] && registered(rows[0]);
}

export async function register(
  connection: Connection,
  clock: Clock,
  { name, version, generation, table }: Pick<Registered, 'name' | 'version' | 'generation' | 'table'>,
): Promise<void> {
  await connection.query(
    `INSERT INTO projection (name, version, generation, table_name, volgnummer, state, updated_at) VALUES ($1, $2, $3, $4, 0, 'running', $5)`,
    [name, version, generation, table, clock.now()],
  );
}

/** Only this generation, only from this checkpoint, only while it runs: whoever comes second changes nothing. */
const UNCHANGED = `name = $1 AND generation = $2 AND volgnummer = $3 AND state = 'running'`;
const unchanged = ({ name, generation, progress }: Registered) => [name, generation, volgnummerOf(progress)];

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Moves the checkpoint by compare-and-set. */
export const advanceStatement = (clock: Clock, from: Registered, to: Checkpoint): Statement => ({
  text: `UPDATE projection SET log_id = $4, volgnummer = $5, cursor = $6, known_at = $7, event_id = $8, stream = $9, revision = $10, updated_at = $11
          WHERE ${UNCHANGED}`,
  values: [...unchanged(from), to.logId, to.volgnummer, to.cursor, to.knownAt, to.eventId, to.stream, to.revision, clock.now()],
});

/** False: another projector, a swap or a halt was first. */
export async function advance(connection: Connection, clock: Clock, from: Registered, to: Checkpoint): Promise<boolean> {
  const { rowCount } = await connection.query({ name: 'projection.advance', ...advanceStatement(clock, from, to) });
  return rowCount === 1;
}

/**
 * The same for several that stand at one checkpoint, in one statement. Each is compared for itself; their rows are locked in one order, so
 * that two projectors do not wait for each other.
 * @returns the names of those that moved
 */
export async function advanceTogether(
  connection: Connection,
  clock: Clock,
  from: readonly Registered[],
  at: Progress,
  to: Checkpoint,
): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ name: string }>({
    name: 'projection.advance together',
    text: `WITH unmoved AS (
       SELECT name, generation FROM projection JOIN unnest($1::text[], $2::int[]) AS asked (name, generation) USING (name, generation)
        WHERE volgnummer = $3 AND state = 'running' ORDER BY name FOR UPDATE OF projection)
     UPDATE projection p SET log_id = $4, volgnummer = $5, cursor = $6, known_at = $7, event_id = $8, stream = $9, revision = $10, updated_at = $11
       FROM unmoved u WHERE p.name = u.name AND p.generation = u.generation AND p.volgnummer = $3 AND p.state = 'running'
     RETURNING p.name`,
    values: [
      ...[from.map(({ name }) => name), from.map(({ generation }) => generation), volgnummerOf(at)],
      ...[to.logId, to.volgnummer, to.cursor, to.knownAt, to.eventId, to.stream, to.revision, clock.now()],
    ],
  });
  return new Set(rows.map(({ name }) => name));
}

/** False: it is no longer as it was. */
export async function halt(connection: Connection, clock: Clock, from: Registered, why: Halt): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE projection SET state = 'halted', reason_code = $4, reason_text = $5, halted_event_id = $6, halted_volgnummer = $7, updated_at = $8
      WHERE ${UNCHANGED}`,
    [...unchanged(from), why.code, why.text, why.eventId, why.volgnummer, clock.now()],
  );
  return rowCount === 1;
}

/** False: it was not halted at this place. */
export async function resume(connection: Connection, clock: Clock, { name, generation, progress }: Registered): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE projection SET state = 'running', reason_code = NULL, reason_text = NULL, halted_event_id = NULL, halted_volgnummer = NULL, updated_at = $4
      WHERE name = $1 AND generation = $2 AND volgnummer = $3 AND state = 'halted'`,
    [name, generation, volgnummerOf(progress), clock.now()],
  );
  return rowCount === 1;
}

interface Row {
  name: string;
  version: number;
  generation: number;
  table_name: string;
  log_id: Uuid | null;
  volgnummer: string;
  cursor: string;
  known_at: Instant;
  event_id: Uuid;
  stream: string;
  revision: string;
  state: 'running' | 'halted';
  reason_code: HaltCode;
  reason_text: string;
  halted_event_id: Uuid | null;
  halted_volgnummer: string | null;
  updated_at: Instant;
}

function registered(row: Row): Registered {
  const { name, version, generation, table_name: table, updated_at: updatedAt } = row;
  return { name, version, generation, table, progress: progressOf(row), halted: haltOf(row), updatedAt };
}

function progressOf(row: Row): Progress {
  if (row.log_id === null) return null;
  return {
    logId: row.log_id,
    volgnummer: Number(row.volgnummer),
    cursor: row.cursor,
    knownAt: row.known_at,
    eventId: row.event_id,
    stream: row.stream,
    revision: Number(row.revision),
  };
}

function haltOf(row: Row): Halt | null {
  if (row.state === 'running') return null;
  return {
    code: row.reason_code,
    text: row.reason_text,
    eventId: row.halted_event_id,
    volgnummer: row.halted_volgnummer === null ? null : Number(row.halted_volgnummer),
  };
}
