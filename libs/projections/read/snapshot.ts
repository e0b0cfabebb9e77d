import { type Answer, amsterdamDate, type CalendarDate, earliest, type ResolvedClocks, type Uuid } from '@peildatum/kernel';
import type { QueryResultRow } from 'pg';
import { logboek, type Projection } from '../logboek/logboek.projection.js';
import type { Registrations } from '../registry/registry.js';
import type { Skip } from '../registry/skips.js';
import type { Ask } from './connections.js';
import { knownRows } from './known-rows.js';
import type { WithheldEvents } from './withheld.js';

/** $1 and $2 of `probe`: the last `valid_from` and the volgnummer. */
export type Bounds = readonly [validFrom: CalendarDate, volgnummer: number];

/** The read models at one pair of clocks: everything that is read through it belongs to one moment of the database. */
export interface Snapshot extends ResolvedClocks {
  /** Null for an empty register. */
  readonly logId: Uuid | null;
  /** What the projections used leave out up to the volgnummer; a report says so. */
  readonly skips: readonly Skip[];
  /** For the snapshot's own `validOn`. */
  readonly bounds: Bounds;
  /**
   * For another date and the same knowledge.
   * @param options `future`: facts of this kind may lie after the day on which they were told. Default false: no fact lies
   * after the date of `knownAt`, and the probe need not look there.
   */
  boundsAt(validOn: CalendarDate, options?: { readonly future?: boolean }): Bounds;
  /**
   * SQL of the rows of a projection that the request uses (or of the logboek), as far as its reader may know of them: for behind FROM,
   * with an alias after it. All that is read of a read model is read through it.
   */
  table(projection: Projection): string;
  /**
   * The numbers that PostgreSQL gives to the very tables of the logboek and of what the request uses, and to no others: what is kept of an
   * answer does not outlive them. Nothing can be read by them, and so they are the same for every reader.
   */
  readonly tableIds: readonly string[];
  /** Rows with dates and moments as text, as they are in events; `bigint` and `numeric` as text. */
  query<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

interface Contents extends ResolvedClocks, Pick<Snapshot, 'tableIds'> {
  readonly withheld: WithheldEvents;
  readonly logId: Uuid | null;
  readonly skips: readonly Skip[];
}

export function snapshotOf(ask: Ask, registry: Registrations, used: readonly Projection[], { withheld, ...contents }: Contents): Snapshot {
  const boundsAt = boundsOf(contents);
  // Only what the request names was waited for.
  const registeredTable = ({ name }: Projection): string => {
    const registered = [logboek, ...used].some((one) => one.name === name) ? registry.get(name) : undefined;
    if (registered === undefined) throw new TypeError(`projection ${name} is not among those that this request uses`);
    return registered.table;
  };
  return {
    ...contents,
    bounds: boundsAt(contents.validOn),
    boundsAt,
    table: (projection) => knownRows(projection, registeredTable(projection), withheld),
    query: ask,
  };
}

/** What a probe is bounded by, up to a volgnummer that is known since a moment. */
export function boundsOf({ volgnummer, knownAt }: Pick<ResolvedClocks, 'volgnummer' | 'knownAt'>): Snapshot['boundsAt'] {
  const known = knownAt === null ? null : amsterdamDate(knownAt);
  return (date, { future = false } = {}) => [future || known === null ? date : earliest(date, known), volgnummer];
}

/** The same knowledge at another date: what is read through it holds then. */
export const onDate = (snapshot: Snapshot, validOn: CalendarDate): Snapshot => ({
  ...snapshot,
  validOn,
  bounds: snapshot.boundsAt(validOn),
});

/** The same, of which the same statement with the same values is asked of the database once: for a read that is made of parts which do not know of each other. */
export function askedOnce(snapshot: Snapshot): Snapshot {
  const asked = new Map<string, ReturnType<Snapshot['query']>>();
  const query: Snapshot['query'] = (sql, values) => {
    const key = JSON.stringify([sql, values]);
    const before = asked.get(key) ?? snapshot.query(sql, values);
    asked.set(key, before);
    return before as never;
  };
  return { ...snapshot, query };
}

/** Other knowledge of the same date, of which the snapshot holds all rows; the last event and what was left out stay those of the snapshot. */
export function withKnowledge(snapshot: Snapshot, { volgnummer, knownAt }: Pick<ResolvedClocks, 'volgnummer' | 'knownAt'>): Snapshot {
  const boundsAt = boundsOf({ volgnummer, knownAt });
  return { ...snapshot, volgnummer, knownAt, boundsAt, bounds: boundsAt(snapshot.validOn) };
}

/** An answer with the clocks at which it holds. */
export const answered = <T>({ validOn, volgnummer, knownAt, lastEventId, provisional }: Snapshot, value: T): Answer<T> => ({
  clocks: { validOn, volgnummer, knownAt, lastEventId, provisional },
  value,
});

/** The revision of the last event of a stream that its reader knows at the snapshot; -1 when there is none. */
export async function revisionAt(snapshot: Snapshot, stream: string): Promise<number> {
  const [last] = await snapshot.query<{ revision: string }>(
    `SELECT revision FROM ${snapshot.table(logboek)} AS book WHERE stream = $1 AND volgnummer <= $2 ORDER BY volgnummer DESC LIMIT 1`,
    [stream, snapshot.volgnummer],
  );
  return last === undefined ? -1 : Number(last.revision);
}

/** The same of several streams, each that has an event. */
export async function revisionsAt(snapshot: Snapshot, streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await snapshot.query<{ stream: string; revision: string }>(
    `SELECT asked.stream, last.revision
       FROM unnest($1::text[]) AS asked (stream)
      CROSS JOIN LATERAL (
        SELECT revision FROM ${snapshot.table(logboek)} AS book
         WHERE book.stream = asked.stream AND volgnummer <= $2 ORDER BY volgnummer DESC LIMIT 1
      ) AS last`,
    [[...new Set(streams)], snapshot.volgnummer],
  );
  return new Map(rows.map(({ stream, revision }) => [stream, Number(revision)]));
}
