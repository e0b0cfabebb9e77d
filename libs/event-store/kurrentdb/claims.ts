import { type Ids, isFault, type Uuid } from '@peildatum/kernel';
import { idInUse } from '../errors.js';
import type { Cursor, EncodedEvent } from '../port.js';
import type { AppendChannel } from './append-channel.js';
import { compareCursors } from './cursor.js';
import { NoAnswer } from './failures.js';
import type { Patience } from './patience.js';
import type { Reads } from './reads.js';

/** What appending asks of the server. */
export interface AppendParts {
  readonly channel: Pick<AppendChannel, 'send'>;
  readonly reads: Pick<Reads, 'prefix' | 'streamIfThere'>;
  readonly ids: Ids;
}

/** So many claims of one append wait for the server at once: it answers to all of them well within the time that one may take. */
const AT_ONCE = 100;

/** The stream that says for which stream an event id is: outside the filter, so that it is no event of ours. */
export const claimStreamOf = (prefix: string, id: string): string => `${prefix.slice(0, -1)}-claim.${id}`;

/**
 * The server lets the same event id into two streams. So each id is claimed for its stream before it is appended: an event
 * in a stream of its own, which only one can be the first to write, whatever the process and after every restart. It costs
 * one small event per event, a hundred of an append side by side: one more round trip, so half as many appends of one event
 * a second, and a load in appends of a hundred takes several times as long.
 *
 * A claim stays, also when the append after it was refused: that id is for this stream, or for nothing.
 */
export class Claim {
  private readonly open: Map<Uuid, EncodedEvent>;
  private oldest: Cursor | undefined;
  private seenBefore = false;

  constructor(
    private readonly stream: string,
    ids: readonly Uuid[],
    private readonly parts: AppendParts,
  ) {
    const data = JSON.stringify({ stream });
    this.open = new Map(ids.map((id) => [id, { id: parts.ids.random(), type: 'EventIdClaimed', data, metadata: '{}' }]));
  }

  /**
   * Claims what is not claimed yet; may be called again after a failure. A server that answers has time for the rest.
   * @returns whether some id was offered for this stream before, so that its event may be there.
   * @throws PeildatumError `STORE.ID_IN_USE`.
   */
  async settle(patience: Patience): Promise<boolean> {
    while (this.open.size > 0) {
      await this.settleSome([...this.open].slice(0, AT_ONCE), patience);
      if (this.open.size > 0) patience.renew();
    }
    return this.seenBefore;
  }

  /** The place of the first claim: no event of the append stands before it. Known once all are settled. */
  get since(): Cursor {
    if (this.oldest === undefined) throw new Error('no id is claimed yet');
    return this.oldest;
  }

  private async settleSome(claims: readonly (readonly [Uuid, EncodedEvent])[], patience: Patience): Promise<void> {
    const outcomes = await Promise.allSettled(claims.map(([id, event]) => this.settleOne(id, event, patience)));
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    if (failures.length > 0) throw failures.find((reason) => isFault(reason, 'STORE.ID_IN_USE')) ?? failures[0];
  }

  private async settleOne(id: Uuid, event: EncodedEvent, patience: Patience): Promise<void> {
    const { channel, reads } = this.parts;
    const stream = claimStreamOf(reads.prefix, id);
    const answer = await channel.send({ stream, expected: 'none', events: [event] }, patience);
    let { cursor } = 'actual' in answer ? { cursor: undefined } : answer;
    if (cursor === undefined) {
      const [claimed] = await reads.streamIfThere({ stream, backward: false, from: 0, count: 1 }, patience);
      // The server refuses for what it is still writing too, some 50 ms before anyone can read it.
      if (!claimed) throw new NoAnswer('the claim for which this one was refused cannot be read yet');
      if (claimed.data !== event.data) throw idInUse(id, this.stream);
      cursor = claimed.cursor;
      this.seenBefore = true;
    }
    if (this.oldest === undefined || compareCursors(cursor, this.oldest) < 0) this.oldest = cursor;
    this.open.delete(id);
  }
}
