import type { CalendarDate, Instant, NameOfType, Role, Uuid } from '@peildatum/kernel';
import { logboek, type Snapshot } from '@peildatum/projections';
import type { ExplainedEvent } from '../domain/explanation.js';
import type { EventBehind } from '../domain/history.js';

interface Row {
  readonly volgnummer: string;
  readonly event_id: Uuid;
  readonly type: string;
  readonly stream: string;
  readonly valid_from: CalendarDate | null;
  readonly known_at: Instant;
  readonly actor_role: Role | null;
  readonly actor_organisation: string | null;
  readonly corrects: Uuid | null;
  readonly source: string | null;
}

/** What the logboek says of events, without the person; in the order in which they were given. */
export async function eventsOf(snapshot: Snapshot, events: readonly EventBehind[], nameOf: NameOfType): Promise<ExplainedEvent[]> {
  if (events.length === 0) return [];
  const rows = await snapshot.query<Row & Record<string, unknown>>(
    `SELECT volgnummer, event_id, type, stream, valid_from, known_at, actor_role, actor_organisation, corrects, source
       FROM ${snapshot.table(logboek)} AS book WHERE volgnummer = ANY ($1::bigint[])`,
    [events.map(({ volgnummer }) => volgnummer)],
  );
  const found = new Map(rows.map((row) => [Number(row.volgnummer), row]));
  return events.flatMap(({ volgnummer, stand, by }) => {
    const row = found.get(volgnummer);
    if (row === undefined) return [];
    return [
      {
        volgnummer,
        id: row.event_id,
        soort: row.type,
        naam: nameOf(row.type) ?? row.type,
        onderwerp: row.stream,
        stand,
        door: by,
        geldigVanaf: row.valid_from,
        bekendOp: row.known_at,
        rol: row.actor_role,
        organisatie: row.actor_organisation,
        corrigeert: row.corrects,
        bron: row.source,
      },
    ];
  });
}
