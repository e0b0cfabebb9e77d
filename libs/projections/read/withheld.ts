import type { ClientBase } from 'pg';
import { quoted } from '../database/sql.js';
import { logboek } from '../logboek/logboek.projection.js';
import type { Registrations } from '../registry/registry.js';

/** The events that a reader may not know of: of each number its type, or null for a correction, which may tell a fact of any. */
export type WithheldEvents = ReadonlyMap<number, string | null>;
export const NOTHING_WITHHELD: WithheldEvents = new Map();

/** An event is of the publication that it names, and a correction of that of what it corrects. */
const OF_PUBLICATIONS = (table: string) => `
  WITH RECURSIVE hidden AS (
    SELECT event_id, volgnummer, type, corrects FROM ${table} WHERE publication = ANY ($1::text[])
    UNION
    SELECT book.event_id, book.volgnummer, book.type, book.corrects FROM ${table} AS book JOIN hidden ON book.corrects = hidden.event_id)
  SELECT volgnummer, CASE WHEN corrects IS NULL THEN type END AS type FROM hidden`;

/** Every event of these publications, in the transaction's snapshot. */
export async function eventsOf(client: ClientBase, registry: Registrations, publications: ReadonlySet<string>): Promise<WithheldEvents> {
  if (publications.size === 0) return NOTHING_WITHHELD;
  const table = quoted(registry.get(logboek.name)?.table ?? '');
  const { rows } = await client.query<{ volgnummer: string; type: string | null }>(OF_PUBLICATIONS(table), [[...publications]]);
  return new Map(rows.map(({ volgnummer, type }) => [Number(volgnummer), type]));
}

/** The last event up to a number that the reader may know of; 0 for none. The numbers of the log have no gaps. */
export function lastVisible(volgnummer: number, withheld: WithheldEvents): number {
  let last = volgnummer;
  while (withheld.has(last)) last -= 1;
  return last;
}
