import type { Uuid } from '@peildatum/kernel';
import { idInUse, nothingToAppend, tooLarge, wrongRevision } from '../errors.js';
import type { AppendRequest, AppendResult, Cursor, StoredEvent } from '../port.js';
import { bytesOf } from './append-request.js';
import { type AppendParts, Claim } from './claims.js';
import { compareCursors } from './cursor.js';
import { NoAnswer } from './failures.js';
import { type Patience, patiently } from './patience.js';

/** The limit of the whole program, below the server's own of 1 MiB. */
const MAX_APPEND_BYTES = 1_000_000;
const PAGE = 100;

/** Appending, and appending again after an answer that was lost. */
export class Appends {
  constructor(
    private readonly closed: AbortSignal,
    private readonly parts: AppendParts,
  ) {}

  /** @throws as the port says. */
  async append(request: AppendRequest): Promise<AppendResult> {
    const ids = request.events.map(({ id }) => id);
    refuseUnsent(request, ids);
    const claim = new Claim(request.stream, ids, this.parts);
    let sent = false;
    return patiently(this.closed, async (patience) => {
      const seenBefore = await claim.settle(patience);
      const known = seenBefore || sent ? await this.known(request, claim.since, patience) : null;
      if (known) return known;
      sent = true;
      return this.send(request, patience);
    });
  }

  private async send({ stream, expected, events }: AppendRequest, patience: Patience): Promise<AppendResult> {
    const { channel, reads } = this.parts;
    const answer = await channel.send({ stream: reads.prefix + stream, expected, events }, patience);
    if (!('actual' in answer)) return answer;
    if (typeof answer.actual === 'number') await this.assertReadable(stream, answer.actual, patience);
    throw wrongRevision(stream, expected, answer.actual);
  }

  /**
   * The server refuses for what it is still writing too, some 50 ms before anyone can read it. Who is refused looks at what
   * stands in the way and decides again, so it must be there to see.
   * @throws NoAnswer while it is not.
   */
  private async assertReadable(stream: string, revision: number, patience: Patience): Promise<void> {
    const { reads } = this.parts;
    const [there] = await reads.streamIfThere({ stream: reads.prefix + stream, backward: false, from: revision, count: 1 }, patience);
    if (!there) throw new NoAnswer(`revision ${revision}, for which an append was refused, cannot be read yet`);
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
    const { reads } = this.parts;
    const newest: StoredEvent[] = [];
    for (let from: number | undefined; ; ) {
      const page = await reads.streamIfThere({ stream: reads.prefix + stream, backward: true, from, count: PAGE }, patience);
      newest.push(...page.filter(({ cursor }) => compareCursors(cursor, since) > 0));
      const last = page[page.length - 1];
      if (!last || last.revision === 0 || compareCursors(last.cursor, since) < 0) return newest;
      from = last.revision - 1;
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
