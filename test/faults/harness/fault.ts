import type { Deployment, DeploymentOptions } from './deployment.js';
import type { Random } from './random.js';

/** One thing that goes wrong, and what must be true afterwards. Listed in `registry.ts`. */
export interface Fault {
  /** Dutch: the row of the table, and what `--fout` names. */
  readonly name: string;
  /** Dutch, one sentence: what a round of it shows. */
  readonly shows: string;
  /** One of the kills, over which the rounds of a run are spread; the others are each done a tenth as often. Default false. */
  readonly kill?: boolean;
  /** Dutch: why this machine cannot do it, where that is so. A fault that cannot be done is skipped, and the reason printed. */
  unfit?(): Promise<string | undefined>;
  /** One round. What it throws is a problem of that round as well. */
  run(round: Round): Promise<Outcome>;
}

/** What a round found. Everything but `acknowledged` and `secondsToRecover` must be nothing. */
export interface Outcome {
  /** Events that somebody was told are recorded. */
  readonly acknowledged: number;
  /** Of those, how many are not in the log. */
  readonly lost: number;
  /** Events that stand in the log more than once, or twice under two ids for one command. */
  readonly doubled: number;
  /** From the end of the fault to the first acknowledged write and a read that shows it; null where nothing has to come back. */
  readonly secondsToRecover: number | null;
  /** Dutch or English, one line each: what else is not as it must be. */
  readonly problems: readonly string[];
}

/** What a round is given; everything that it is given is taken down after it. */
export interface Round {
  /** From 1, per fault. */
  readonly number: number;
  /** The same seed is the same round, as far as two processes can be. */
  readonly seed: number;
  readonly random: Random;
  /** An empty folder of its own, that an unprivileged account can pass through. */
  readonly dir: string;
  /** Runs after the round, the last one first, whatever became of it. */
  defer(clean: () => Promise<unknown> | unknown): void;
  /**
   * The production topology, running and ready: api and projector as processes of their own, on one PostgreSQL, behind a proxy.
   * Without options it is shared by the rounds of a run, until one finds a problem: leave it as it was. With options it is of this
   * round alone.
   */
  deployment(options?: DeploymentOptions): Promise<Deployment>;
}
