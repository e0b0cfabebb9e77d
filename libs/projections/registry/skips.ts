import type { Instant, Uuid } from '@peildatum/kernel';
import type { ClientBase, Pool } from 'pg';
import { instantText } from '../database/sql.js';

/** An event that a projection left out at an operator's command. */
export interface Skip {
  readonly projection: string;
  readonly eventId: Uuid;
  readonly volgnummer: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** In order of volgnummer and projection. @param names SQL of the projections @param upTo SQL of a volgnummer; null: all of them */
export const skipsOf = (names: string, upTo: string): string => `
  SELECT projection, event_id AS "eventId", volgnummer, reason, by, ${instantText('at')} AS at FROM projection_skip
   WHERE projection = ANY(${names}::text[]) AND (${upTo}::bigint IS NULL OR volgnummer <= ${upTo}) ORDER BY volgnummer, projection`;

const SKIPS = skipsOf('$1', '$2');

/** All of them, or as far as a volgnummer. */
export async function loadSkips(connection: Pool | ClientBase, projections: readonly string[], upTo?: number): Promise<Skip[]> {
  const { rows } = await connection.query<Omit<Skip, 'volgnummer'> & { volgnummer: string }>(SKIPS, [projections, upTo ?? null]);
  return rows.map((row) => ({ ...row, volgnummer: Number(row.volgnummer) }));
}

export async function recordSkip(connection: Pool | ClientBase, { projection, eventId, volgnummer, reason, by, at }: Skip): Promise<void> {
  await connection.query('INSERT INTO projection_skip (projection, event_id, volgnummer, reason, by, at) VALUES ($1, $2, $3, $4, $5, $6)', [
    projection,
    eventId,
    volgnummer,
    reason,
    by,
    at,
  ]);
}

/** A rebuild that could apply an event after all, or met another log, leaves only the skips that it still needed. */
export async function keepSkips(connection: Pool | ClientBase, projection: string, needed: readonly Uuid[]): Promise<void> {
  await connection.query('DELETE FROM projection_skip WHERE projection = $1 AND NOT (event_id = ANY($2::uuid[]))', [projection, needed]);
}
