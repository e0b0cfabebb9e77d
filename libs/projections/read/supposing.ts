import type { TriedEvent } from '@peildatum/event-store';
import { latest, type NumberedEvent, type Uuid } from '@peildatum/kernel';
import { escapeLiteral, type QueryResultRow } from 'pg';
import { columnsOf } from '../columns.js';
import { quoted } from '../database/sql.js';
import type { FactProjection } from '../declaration.js';
import type { FactEntity } from '../fact-row.js';
import { logboek } from '../logboek/logboek.projection.js';
import { factRows, type RowText } from '../rows/event-rows.js';
import { shapeOf, type TableShape } from '../rows/table-shape.js';
import { type Snapshot, withKnowledge } from './snapshot.js';

/** What events would do to one read model. */
interface Supposed {
  readonly shape: TableShape;
  /** What they would tell. */
  readonly rows: readonly RowText[];
  /** The events of which no row would stand any more, and since which volgnummer. */
  readonly corrected: readonly Uuid[];
  readonly supersededBy: string;
}

/** A snapshot without events and with them, at the same clocks. */
export interface Supposing {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/**
 * The snapshot as it is, and as if these events had been recorded after its last one. Their rows come of the functions that the read
 * models are declared by, and are laid beside the tables in what is asked: nothing is written. What both ask in the same words is asked
 * once. An event that corrects what the reader may not know of changes nothing for that reader.
 * @param uses the read models that are asked
 * @param events in the order in which they would be recorded
 */
export async function supposing(snapshot: Snapshot, uses: readonly FactProjection[], events: readonly TriedEvent[]): Promise<Supposing> {
  const numbered = numberedAfter(snapshot, await withinSight(snapshot, events));
  const superseding = await supersededIn(snapshot, uses, numbered);
  const supposed = new Map<string, Supposed>();
  for (const projection of uses) {
    const told = numbered.filter((event) => event.corrects !== undefined || Object.hasOwn(projection.handlers, event.type));
    if (told.length === 0) continue;
    const found = await supposedIn(snapshot, projection, told);
    // Of a read model in which nothing changes the table stays as it is: it is asked in the same words, and so once.
    if (found.rows.length > 0 || superseding.has(projection.name)) supposed.set(projection.name, found);
  }
  const before = atClocks(snapshot, numbered);
  return {
    before,
    after: {
      ...before,
      table: (projection) => {
        const found = supposed.get(projection.name);
        const there = snapshot.table(projection);
        return found === undefined ? there : besideTable(there, projection.entity, found);
      },
    },
  };
}

/** The clocks go to the last of the events, in a snapshot that does not have them; what was asked before is not asked again. */
function atClocks(snapshot: Snapshot, numbered: readonly NumberedEvent[]): Snapshot {
  const asked = new Map<string, Promise<unknown[]>>();
  const query: Snapshot['query'] = <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => {
    const question = JSON.stringify([sql, values]);
    const answer = asked.get(question) ?? snapshot.query<Row>(sql, values);
    asked.set(question, answer);
    return answer as Promise<Row[]>;
  };
  return { ...withKnowledge(snapshot, numbered.at(-1) ?? snapshot), query };
}

/** The names of the read models in which a row of what is corrected stands. */
async function supersededIn(
  snapshot: Snapshot,
  uses: readonly FactProjection[],
  events: readonly NumberedEvent[],
): Promise<ReadonlySet<string>> {
  const corrected = events.flatMap(({ corrects }) => corrects ?? []);
  if (corrected.length === 0) return new Set();
  const each = uses.map(
    (projection) =>
      `SELECT ${escapeLiteral(projection.name)} AS name WHERE EXISTS (SELECT FROM ${snapshot.table(projection)} AS r WHERE r.event_id = ANY ($1::uuid[]))`,
  );
  const rows = await snapshot.query<{ name: string }>(each.join(' UNION ALL '), [corrected]);
  return new Set(rows.map(({ name }) => name));
}

async function supposedIn(snapshot: Snapshot, projection: FactProjection, told: readonly NumberedEvent[]): Promise<Supposed> {
  const shape = await shapeOf(projection, (text, values) => snapshot.query(text, values));
  const corrected = told.flatMap(({ corrects }) => corrects ?? []);
  const supersededBy = String(told[0]?.volgnummer);
  const slot = (name: string) => shape.slots.get(name) as number;
  const rows = told.flatMap((event) => factRows(projection, shape, event));
  for (const row of rows) if (corrected.includes(row[slot('event_id')] as Uuid)) row[slot('superseded_by')] = supersededBy;
  return { shape, rows, corrected, supersededBy };
}

function numberedAfter({ volgnummer, knownAt }: Snapshot, events: readonly TriedEvent[]): NumberedEvent[] {
  return events.map((event, index) => ({
    ...event,
    cursor: '',
    volgnummer: volgnummer + index + 1,
    knownAt: knownAt === null ? event.recordedAt : latest(knownAt, event.recordedAt),
  }));
}

/** Of the corrections those of what the reader knows. */
async function withinSight(snapshot: Snapshot, events: readonly TriedEvent[]): Promise<readonly TriedEvent[]> {
  const corrected = events.flatMap(({ corrects }) => corrects ?? []);
  if (corrected.length === 0) return events;
  const rows = await snapshot.query<{ id: Uuid }>(
    `SELECT event_id AS id FROM ${snapshot.table(logboek)} AS book WHERE event_id = ANY ($1::uuid[])`,
    [corrected],
  );
  const known = new Set([...rows.map(({ id }) => id), ...events.map(({ id }) => id)]);
  return events.filter(({ corrects }) => corrects === undefined || known.has(corrects));
}

/** SQL of the rows of a table, those that would be corrected superseded, and what would be told beside them; for behind FROM. */
function besideTable(table: string, entity: FactEntity, { shape, rows, corrected, supersededBy }: Supposed): string {
  const names = columnsOf(entity);
  const superseded = `CASE WHEN r.superseded_by IS NULL AND r.event_id = ANY ('{${corrected.join(',')}}'::uuid[])
    THEN ${supersededBy}::bigint ELSE r.superseded_by END AS superseded_by`;
  const there = names.map((name) => (name === 'superseded_by' && corrected.length > 0 ? superseded : `r.${quoted(name)}`));
  const known = `SELECT ${there.join(', ')} FROM ${table} AS r`;
  if (rows.length === 0) return `(${known})`;
  const told = rows.map((row) => `(${names.map((name) => literalOf(shape, row, name)).join(', ')})`);
  return `(${known} UNION ALL SELECT * FROM (VALUES ${told.join(', ')}) AS told)`;
}

function literalOf({ columns, slots }: TableShape, row: RowText, name: string): string {
  const slot = slots.get(name) as number;
  const value = row[slot] ?? null;
  return `${value === null ? 'NULL' : escapeLiteral(value)}::${columns[slot]?.type}`;
}
