import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { settled, untilAborted } from './abortable.js';

const POLL_MS = 1_000;
const RECONNECT_MS = 250;
/** Who only listens never notices that nobody can reach it any more: so it asks something now and then. */
const PULSE_MS = 15_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Says when the log may have grown: a `LISTEN` on a connection of its own, that comes back by itself and wakes everybody each time
 * that it does (what was notified meanwhile is lost), with a poll every second behind it.
 */
export class WakeUps {
  /** Grows with every wake-up. Read it before reading the log, and wait on from it. */
  count = 0;
  private readonly waiting = new Set<() => void>();
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly pollMs = POLL_MS,
    private readonly pulseMs = PULSE_MS,
  ) {}

  /** Resolves when there was a wake-up since `seen`, after a second without one, or when the signal aborts. */
  async since(seen: number, signal: AbortSignal): Promise<void> {
    this.running ??= this.listen();
    if (this.count !== seen || signal.aborted) return;
    let wake = () => {};
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const poll = setTimeout(wake, this.pollMs);
    this.waiting.add(wake);
    await untilAborted(woken, signal);
    this.waiting.delete(wake);
    clearTimeout(poll);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async listen(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      const client = new pg.Client(this.config);
      // Why it was lost, or never came, does not matter here: until the next one the poll does the work, and reading tells of trouble.
      await settled(this.listenOn(client));
      await settled(client.end());
      await untilAborted(sleep(RECONNECT_MS), signal);
    }
  }

  private async listenOn(client: pg.Client): Promise<void> {
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => resolve());
    });
    client.on('notification', () => this.wakeAll());
    await client.connect();
    await client.query('LISTEN peildatum_log');
    this.wakeAll();
    const over = new AbortController();
    await untilAborted(Promise.race([lost, this.untilSilent(client, over.signal)]), this.closing.signal);
    over.abort();
  }

  /** Until it gives no answer. */
  private async untilSilent(client: pg.Client, over: AbortSignal): Promise<void> {
    const question = { text: 'SELECT 1', query_timeout: Math.min(ANSWER_WITHIN_MS, this.pulseMs) } as pg.QueryConfig;
    while (!over.aborted) {
      await untilAborted(sleep(this.pulseMs, undefined, { ref: false }), over);
      if (!over.aborted && 'error' in (await settled(client.query(question)))) return;
    }
  }

  private wakeAll(): void {
    this.count += 1;
    for (const wake of this.waiting) wake();
  }
}
