import { type Instant, PeildatumError, type Uuid } from '@peildatum/kernel';
import { type ClientBase, DatabaseError, escapeLiteral, type QueryResult } from 'pg';
import { instantText, quoted } from '../database/sql.js';
import { logboek, type Projection } from '../logboek/logboek.projection.js';
import type { Registrations } from '../registry/registry.js';
import { type Skip, skipsOf } from '../registry/skips.js';

/** What stands beside the answers of a snapshot. */
export interface Moment {
  readonly knownAt: Instant | null;
  readonly lastEventId: Uuid | null;
  /** What the projections leave out up to then, in order of volgnummer and projection. */
  readonly skips: readonly Skip[];
  /** The numbers of the logboek's table and of theirs, in that order. */
  readonly tableIds: readonly string[];
}

const UNDEFINED_TABLE = '42P01';

/**
 * Holds the tables of a snapshot and reads what stands beside its answers, in one round trip. A table is dropped once it is no longer
 * live and nobody holds it, and a snapshot may be older than a swap.
 * @returns null when one of its tables is gone: a newer snapshot is needed
 * @throws PeildatumError `PROJECTION.LOGBOEK_INCOMPLETE` (broken)
 */
export async function heldMoment(
  client: ClientBase,
  registry: Registrations,
  uses: readonly Projection[],
  volgnummer: number,
): Promise<Moment | null> {
  const tables = [logboek, ...uses].map(({ name }) => quoted(registry.get(name)?.table ?? ''));
  const held = [...new Set(tables)].join(', ');
  const number = String(volgnummer);
  const skips = skipsOf(arrayOf(uses.map(({ name }) => name)), number);
  // One simple query takes no parameters.
  const statements = `
    LOCK TABLE ${held} IN ACCESS SHARE MODE;
    SELECT ${instantText('book.known_at')} AS "knownAt", book.event_id AS "lastEventId",
           (SELECT coalesce(json_agg(skip), '[]') FROM (${skips}) AS skip) AS skips,
           ARRAY(SELECT name::regclass::oid::text FROM unnest(${arrayOf(tables)}) WITH ORDINALITY AS t (name, n) ORDER BY n) AS "tableIds"
      FROM (VALUES (${number}::bigint)) AS asked (volgnummer) LEFT JOIN ${tables[0]} AS book USING (volgnummer)`;
  try {
    const [, answered] = (await client.query(statements)) as unknown as readonly QueryResult<Moment & Record<string, unknown>>[];
    const moment = answered?.rows[0];
    if (moment !== undefined && (moment.lastEventId !== null || volgnummer === 0)) return moment;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return null;
    throw error;
  }
  throw new PeildatumError({
    code: 'PROJECTION.LOGBOEK_INCOMPLETE',
    kind: 'broken',
    message: `Het logboek mist volgnummer ${volgnummer}; geef 'projecties herbouw logboek'.`,
  });
}

const arrayOf = (texts: readonly string[]): string => `ARRAY[${texts.map(escapeLiteral).join(', ')}]::text[]`;
