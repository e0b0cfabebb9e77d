import type { AppendRequest, AppendResult } from '../port.js';
import type { Outcome } from './append-call.js';
import { resend } from './resend.js';

interface Waiting {
  readonly request: AppendRequest;
  readonly bytes: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

/** Tries once to commit a round in one transaction, and gives the outcome of each; throws by the deadline at the latest. */
export type CommitRound = (round: readonly AppendRequest[], deadline: number) => Promise<Outcome[]>;

export interface RoundLimits {
  readonly appends: number;
  readonly events: number;
  readonly bytes: number;
}

const LIMITS: RoundLimits = { appends: 250, events: 2_000, bytes: 2_000_000 };

/**
 * Group commit: while one call is under way the appends that come in wait, and go together in the next. Each keeps its own
 * revision check and outcome. Appends of one stream go in the order in which they came, one per round.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private running: Promise<void> | undefined;

  private readonly limits: RoundLimits;

  constructor(
    private readonly commit: CommitRound,
    private readonly patienceMs: number,
    limits: Partial<RoundLimits> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
  }

  append(request: AppendRequest): Promise<AppendResult> {
    const bytes = request.events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    return new Promise((resolve, reject) => {
      this.queue.push({ request, bytes, deadline: performance.now() + this.patienceMs, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // What is appended in this same turn of the event loop goes along in the first round.
    await Promise.resolve();
    while (this.queue.length > 0) await this.settle(this.takeRound());
    this.running = undefined;
  }

  private takeRound(): Waiting[] {
    const round: Waiting[] = [];
    const rest: Waiting[] = [];
    const streams = new Set<string>();
    let events = 0;
    let bytes = 0;
    for (const waiting of this.queue) {
      const { stream } = waiting.request;
      const count = waiting.request.events.length;
      const fits = round.length < this.limits.appends && events + count <= this.limits.events && bytes + waiting.bytes <= this.limits.bytes;
      if (round.length === 0 || (fits && !streams.has(stream))) {
        round.push(waiting);
        events += count;
        bytes += waiting.bytes;
      } else {
        rest.push(waiting);
      }
      streams.add(stream);
    }
    this.queue = rest;
    return round;
  }

  private async settle(round: readonly Waiting[]): Promise<void> {
    if (round.length > 1 && (await this.settleTogether(round))) return;
    for (const waiting of round) await this.settleAlone(waiting);
  }

  /** False when the call failed: then each goes again by itself, with the same ids, and a poisoned one refuses itself alone. */
  private async settleTogether(round: readonly Waiting[]): Promise<boolean> {
    const deadline = Math.min(...round.map((waiting) => waiting.deadline));
    const outcomes = await this.commit(
      round.map(({ request }) => request),
      deadline,
    ).catch((error: unknown) => ({ failed: error }));
    if ('failed' in outcomes) return false;
    round.forEach((waiting, i) => {
      deliver(waiting, outcomes[i] as Outcome);
    });
    return true;
  }

  private async settleAlone(waiting: Waiting): Promise<void> {
    try {
      const [outcome] = await resend(() => this.commit([waiting.request], waiting.deadline), waiting.deadline);
      deliver(waiting, outcome as Outcome);
    } catch (error) {
      waiting.reject(error);
    }
  }
}

function deliver(waiting: Waiting, outcome: Outcome): void {
  if (outcome instanceof Error) waiting.reject(outcome);
  else waiting.resolve(outcome);
}
