import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent } from '../port.js';
import { endCall, type ReadCall, type ReadResp } from './connection.js';
import { NoAnswer } from './failures.js';

/**
 * One subscription of the server, read as fast as its batches are taken: at most one batch waits here, then the call is
 * paused and the rest waits on the server's side.
 */
export class LiveCall {
  private readonly queue: StoredEvent[] = [];
  private ended: { readonly reason: unknown } | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly call: ReadCall,
    private readonly batchSize: number,
    take: (answer: ReadResp) => readonly StoredEvent[],
  ) {
    call.on('data', (answer) => {
      this.queue.push(...take(answer));
      if (this.queue.length >= batchSize) call.pause();
      if (this.queue.length > 0) this.wake();
    });
    call.on('error', (reason) => this.end(reason));
    call.on('end', () => this.end(new NoAnswer('the server ended the subscription')));
  }

  /**
   * What has come, as soon as there is something.
   * @throws what ended the subscription, after everything that came before it.
   */
  async next(): Promise<readonly StoredEvent[]> {
    if (this.queue.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      await nextTurn(); // the events of one append come one by one, at once
    }
    if (this.queue.length === 0) throw this.ended?.reason ?? new NoAnswer('nothing came');
    const batch = this.queue.splice(0, this.batchSize);
    this.call.resume();
    return batch;
  }

  cancel(): void {
    endCall(this.call);
    this.end(new NoAnswer('cancelled'));
  }

  private end(reason: unknown): void {
    this.ended ??= { reason };
    this.wake();
  }
}
