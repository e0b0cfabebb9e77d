import { type Ids, isFault, type Uuid } from '@peildatum/kernel';
import { idInUse, nothingToAppend, tooLarge, wrongRevision } from '../errors.js';
import type { AppendRequest, AppendResult, Cursor, StoredEvent } from '../port.js';
import { AppendChannel } from './append-channel.js';
import { bytesOf } from './append-request.js';
import { Claim } from './claims.js';
import type { Connection } from './connection.js';
import { compareCursors } from './cursor.js';
import { type Patience, patiently } from './patience.js';
import type { Reads } from './reads.js';
import type { StreamQuery } from './requests.js';

/** The limit of the whole program, below the server's own of 1 MiB. */
const MAX_APPEND_BYTES = 1_000_000;
const PAGE = 100;

/** Appending, and appending again after an answer that was lost. */
export class Appends {
  private readonly channel: AppendChannel;

  constructor(
    private readonly connection: Connection,
    private readonly reads: Reads,
    private readonly ids: Ids,
  ) {
    this.channel = new AppendChannel(connection, ids);
  }

  /** @throws as the port says. */
  async append(request: AppendRequest): Promise<AppendResult> {
    const ids = request.events.map(({ id }) => id);
    refuseUnsent(request, ids);
    const claim = new Claim(request.stream, ids, { channel: this.channel, reads: this.reads, ids: this.ids });
    let sent = false;
    return patiently(this.connection.closed, async (patience) => {
      const seenBefore = await claim.settle(patience);
      const known = seenBefore || sent ? await this.known(request, claim.since, patience) : null;
      if (known) return known;
      sent = true;
      return this.send(request, patience);
    });
  }

  private async send({ stream, expected, events }: AppendRequest, patience: Patience): Promise<AppendResult> {
    const answer = await this.channel.send({ stream: this.reads.prefix + stream, expected, events }, patience);
    if ('actual' in answer) throw wrongRevision(stream, expected, answer.actual);
    return answer;
  }

  /**
   * The answer of the first time, where the events stand in the stream already; null where none of them does. What may be
   * under way meanwhile does no harm: with 'none' or a revision the server stores the same ids once, and with 'any' or
   * 'exists' it does so for as long as it remembers them, which is longer than our patience.
   */
  private async known({ stream, expected, events }: AppendRequest, since: Cursor, patience: Patience): Promise<AppendResult | null> {
    const stored = new Map((await this.newest(stream, since, patience)).map((event) => [event.id, event]));
    const again = events.find(({ id }) => stored.has(id));
    if (!again) return null;
    const first = expected === 'none' ? 0 : typeof expected === 'number' ? expected + 1 : stored.get(again.id)?.revision;
    const repeated = events.map(({ id }, i) => (stored.get(id)?.revision === (first ?? 0) + i ? stored.get(id) : undefined));
    const last = repeated[repeated.length - 1];
    if (last && !repeated.includes(undefined)) return { revision: last.revision, cursor: last.cursor, repeated: true };
    const [[, newest] = []] = stored;
    if (newest && (expected === 'none' || (typeof expected === 'number' && expected !== newest.revision)))
      throw wrongRevision(stream, expected, newest.revision);
    throw idInUse(again.id, stream);
  }

  /** What was appended to a stream behind a place in the log, the newest first. */
  private async newest(stream: string, since: Cursor, patience: Patience): Promise<StoredEvent[]> {
    const newest: StoredEvent[] = [];
    for (let from: number | undefined; ; ) {
      const page = await this.page({ stream: this.reads.prefix + stream, backward: true, from, count: PAGE }, patience);
      newest.push(...page.filter(({ cursor }) => compareCursors(cursor, since) > 0));
      const last = page[page.length - 1];
      if (!last || last.revision === 0 || compareCursors(last.cursor, since) < 0) return newest;
      from = last.revision - 1;
    }
  }

  private async page(query: StreamQuery, patience: Patience): Promise<StoredEvent[]> {
    try {
      return await this.reads.stream(query, patience);
    } catch (error) {
      if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return [];
      throw error;
    }
  }
}

function refuseUnsent({ stream, events }: AppendRequest, ids: readonly Uuid[]): void {
  if (events.length === 0) throw nothingToAppend();
  const once = new Set<Uuid>();
  const twice = ids.find((id) => once.size === once.add(id).size);
  if (twice !== undefined) throw idInUse(twice, stream);
  const bytes = bytesOf(events);
  if (bytes > MAX_APPEND_BYTES) throw tooLarge(bytes);
}
