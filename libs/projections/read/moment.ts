import { type Instant, PeildatumError, type Uuid } from '@peildatum/kernel';
import type { ClientBase } from 'pg';
import { instantText, quoted } from '../database/sql.js';
import { logboek, type Projection } from '../logboek/logboek.projection.js';
import type { Registrations } from '../registry/registry.js';
import { SKIPS, type Skip } from '../registry/skips.js';

/** What stands beside the answers of a snapshot. */
export interface Moment {
  readonly knownAt: Instant | null;
  readonly lastEventId: Uuid | null;
  /** What the projections leave out up to then, in order of volgnummer and projection. */
  readonly skips: readonly Skip[];
  /** The numbers of the logboek's table and of theirs, in that order. */
  readonly tableIds: readonly string[];
}

/** All of it in one round trip. @throws PeildatumError `PROJECTION.LOGBOEK_INCOMPLETE` (broken) */
export async function momentAt(
  client: ClientBase,
  registry: Registrations,
  uses: readonly Projection[],
  volgnummer: number,
): Promise<Moment> {
  const tables = [logboek, ...uses].map(({ name }) => quoted(registry.get(name)?.table ?? ''));
  const { rows } = await client.query<Moment>(
    `SELECT ${instantText('book.known_at')} AS "knownAt", book.event_id AS "lastEventId",
            (SELECT coalesce(json_agg(skip), '[]') FROM (${SKIPS}) AS skip) AS skips,
            ARRAY(SELECT name::regclass::oid::text FROM unnest($3::text[]) WITH ORDINALITY AS t (name, n) ORDER BY n) AS "tableIds"
       FROM (VALUES ($2::bigint)) AS asked (volgnummer) LEFT JOIN ${tables[0]} AS book USING (volgnummer)`,
    [uses.map(({ name }) => name), volgnummer, tables],
  );
  const [moment] = rows;
  if (moment !== undefined && (moment.lastEventId !== null || volgnummer === 0)) return moment;
  throw new PeildatumError({
    code: 'PROJECTION.LOGBOEK_INCOMPLETE',
    kind: 'broken',
    message: `Het logboek mist volgnummer ${volgnummer}; geef 'projecties herbouw logboek'.`,
  });
}
