import type { Uuid } from '@peildatum/kernel';
import type pg from 'pg';
import { isStoreAway } from '../errors.js';
import type { Cursor, ReadStreamOptions, StoredEvent } from '../port.js';
import { LAST_REVISION } from './append-call.js';
import { closed } from './closed.js';
import { resend } from './resend.js';

/** A row as it comes over the wire: everything is text. */
type Row = readonly [position: string, stream: string, revision: string, id: string, type: string, data: string, metadata: string];

const COLUMNS = 'position, stream, revision, event_id, type, data, metadata';
const STREAM_PAGE = 2_000;

/** Values as the server writes them: `pg` would make objects of `json`, and our bytes would be gone. */
const asText = { getTypeParser: () => (text: string) => text };

/** Reads the table of the log. Reading may always be repeated, so weather is sat out while there is time. */
export class EventReader {
  constructor(
    private readonly pool: pg.Pool,
    private readonly patienceMs: number,
    private readonly closing: AbortSignal,
  ) {}

  /** Positions have no gaps, so that the page is a range. @throws PeildatumError `STORE.UNREACHABLE`, `STORE.BUSY`. */
  page(after: number, size: number): Promise<StoredEvent[]> {
    return this.events('log.page', `SELECT ${COLUMNS} FROM log.event WHERE position > $1 AND position <= $2 ORDER BY position`, [
      after,
      after + size,
    ]);
  }

  /** The same, however long it takes until the server can be reached; nothing when the signal aborts first. */
  async pageWhenever(after: number, size: number, signal: AbortSignal): Promise<StoredEvent[]> {
    while (!signal.aborted) {
      try {
        return await this.page(after, size);
      } catch (error) {
        if (!isStoreAway(error)) throw error;
      }
    }
    return [];
  }

  /** In pages, each with its own patience; the last is one snapshot, so that no append is seen in part. */
  async stream(stream: string, { direction = 'forward', from, to }: ReadStreamOptions): Promise<StoredEvent[]> {
    const [lowest, highest] = direction === 'forward' ? [from ?? 0, to] : [to ?? 0, from];
    const order = direction === 'forward' ? 'ASC' : 'DESC';
    let range: [number, number] = [revisionOf(lowest), revisionOf(highest ?? LAST_REVISION)];
    const events: StoredEvent[] = [];
    for (;;) {
      const page = await this.events(
        `log.stream ${order}`,
        `SELECT ${COLUMNS} FROM log.event WHERE stream = $1 AND revision BETWEEN $2 AND $3 ORDER BY revision ${order} LIMIT $4`,
        [stream, ...range, STREAM_PAGE],
      );
      events.push(...page);
      const last = page.at(-1);
      if (last === undefined || page.length < STREAM_PAGE) return events;
      range = direction === 'forward' ? [last.revision + 1, range[1]] : [range[0], last.revision - 1];
    }
  }

  async exists(stream: string): Promise<boolean> {
    return (await this.rows('log.exists', 'SELECT 1 FROM log.event WHERE stream = $1 LIMIT 1', [stream])).length > 0;
  }

  async head(): Promise<Cursor | undefined> {
    const [row] = await this.rows('log.head', 'SELECT max(position) FROM log.event', []);
    return row?.[0] ?? undefined;
  }

  private async events(name: string, text: string, values: unknown[]): Promise<StoredEvent[]> {
    return (await this.rows(name, text, values)).map(([cursor, stream, revision, id, type, data, metadata]) => ({
      id: id as Uuid,
      type,
      data,
      metadata,
      stream,
      revision: Number(revision),
      cursor,
    }));
  }

  private rows(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const deadline = performance.now() + this.patienceMs;
    return resend(async () => {
      if (this.closing.aborted) throw closed();
      const query_timeout = Math.max(1, Math.trunc(deadline - performance.now()));
      const config = { name, text, values, rowMode: 'array', types: asText, query_timeout } as pg.QueryArrayConfig;
      return (await this.pool.query<Row>(config)).rows as unknown as Row[];
    }, deadline);
  }
}

/** Within what PostgreSQL takes for a revision; no event lies outside. */
const revisionOf = (asked: number): number => Math.max(-1, Math.min(Math.trunc(asked), LAST_REVISION));
