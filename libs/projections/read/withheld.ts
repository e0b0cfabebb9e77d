import type { ClientBase } from 'pg';
import { quoted } from '../database/sql.js';
import { logboek } from '../logboek/logboek.projection.js';
import type { Registrations } from '../registry/registry.js';

/** The numbers of the events that a reader may not know of. */
export type WithheldNumbers = ReadonlySet<number>;
export const NOTHING_WITHHELD: WithheldNumbers = new Set();

/** An event is of the publication that it names, and a correction of that of what it corrects. */
const OF_PUBLICATIONS = (table: string) => `
  WITH RECURSIVE hidden AS (
    SELECT event_id, volgnummer FROM ${table} WHERE publication = ANY ($1::text[])
    UNION
    SELECT book.event_id, book.volgnummer FROM ${table} AS book JOIN hidden ON book.corrects = hidden.event_id)
  SELECT volgnummer FROM hidden`;

/** Every event of these publications, in the transaction's snapshot. */
export async function numbersOf(client: ClientBase, registry: Registrations, publications: ReadonlySet<string>): Promise<WithheldNumbers> {
  if (publications.size === 0) return NOTHING_WITHHELD;
  const table = quoted(registry.get(logboek.name)?.table ?? '');
  const { rows } = await client.query<{ volgnummer: string }>(OF_PUBLICATIONS(table), [[...publications]]);
  return new Set(rows.map(({ volgnummer }) => Number(volgnummer)));
}

/** The last event up to a number that the reader may know of; 0 for none. The numbers of the log have no gaps. */
export function lastVisible(volgnummer: number, withheld: WithheldNumbers): number {
  let last = volgnummer;
  while (withheld.has(last)) last -= 1;
  return last;
}
