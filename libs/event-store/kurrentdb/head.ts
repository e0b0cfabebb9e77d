import type { Cursor, StoredEvent } from '../port.js';
import { comparePositions, type Position, positionOf } from './cursor.js';
import type { Patience } from './patience.js';
import type { Reads } from './reads.js';

interface Seen {
  /** Where the log of the server ended, all records counted. */
  readonly tail: Position;
  readonly head: Cursor | undefined;
}

/**
 * Finds the last event of ours. The records of others behind it (the server's own statistics, other programs) are looked
 * through once: what was looked at stays so, and the next time only what came since is.
 */
export class Head {
  private seen: Seen | undefined;

  constructor(private readonly reads: Reads) {}

  async find(patience: Patience): Promise<Cursor | undefined> {
    const tail = await this.reads.tail(patience);
    if (!tail) return undefined;
    if (!this.seen || comparePositions(this.seen.tail, tail) !== 0) {
      const nothingNew = this.seen && !(await this.isAnyBehind(this.seen.tail, patience));
      const head = nothingNew ? this.seen?.head : (await this.last(patience))?.cursor;
      this.seen = { tail, head };
    }
    return this.seen.head;
  }

  private async isAnyBehind(tail: Position, patience: Patience): Promise<boolean> {
    const events = await this.reads.ours({ from: tail, count: 2 }, patience);
    return events.some(({ cursor }) => comparePositions(positionOf(cursor), tail) > 0);
  }

  private async last(patience: Patience): Promise<StoredEvent | undefined> {
    const [last] = await this.reads.ours({ from: 'end', backward: true, count: 1 }, patience);
    return last;
  }
}
