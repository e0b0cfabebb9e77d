import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { CleanUp } from './clean-up.js';
import { type Deployment, deploy } from './deployment.js';
import type { Fault, Outcome, Round } from './fault.js';
import { seeded, seedOf } from './random.js';

/** So many rounds share a deployment: more would make the replay of each longer and longer. */
const ROUNDS_PER_DEPLOYMENT = 25;

export interface Played extends Outcome {
  readonly fault: Fault;
  readonly number: number;
  readonly seed: number;
}

/** Plays rounds one after another, and takes down whatever they were given. */
export class Stage {
  private shared: { readonly deployment: Deployment; readonly dir: string; rounds: number } | undefined;

  /** What the round in hand was given. */
  private round = new CleanUp();
  /** The version of the server that was used last. */
  postgres = '–';

  /** @param seed of the whole run; each round has one that follows from it. */
  constructor(private readonly seed: number) {}

  async play(fault: Fault, number: number): Promise<Played> {
    const seed = seedOf(this.seed, fault.name, number);
    const cleanUp = new CleanUp();
    this.round = cleanUp;
    const { defer } = cleanUp;
    const dir = await temporary();
    defer(() => rm(dir, { recursive: true, force: true }));
    const deployment: Round['deployment'] = async (options) => {
      if (options === undefined) return await this.sharedDeployment();
      const own = await deploy(dir, options);
      this.postgres = own.postgres.version;
      defer(() => own.close());
      return own;
    };
    let outcome: Outcome = { acknowledged: 0, lost: 0, doubled: 0, secondsToRecover: null, problems: [] };
    const attempt = (work: () => Promise<unknown>) =>
      work().catch((error: Error) => {
        outcome = { ...outcome, problems: [...outcome.problems, inspect(error)] };
      });
    await attempt(async () => {
      outcome = await fault.run({ number, seed, random: seeded(seed), dir, defer, deployment });
    });
    await attempt(() => cleanUp.run());
    const played: Played = { ...outcome, fault, number, seed };
    // Whatever a round left crooked must not be blamed on the next.
    if (failed(played)) await this.close();
    return played;
  }

  /** Takes everything down, a round that is under way included. */
  async close(): Promise<void> {
    await this.round.run();
    const { shared } = this;
    this.shared = undefined;
    if (shared === undefined) return;
    await shared.deployment.close();
    await rm(shared.dir, { recursive: true, force: true });
  }

  private async sharedDeployment(): Promise<Deployment> {
    if (this.shared && this.shared.rounds >= ROUNDS_PER_DEPLOYMENT) await this.close();
    if (this.shared === undefined) {
      const dir = await temporary();
      this.shared = { deployment: await deploy(dir), dir, rounds: 0 };
      this.postgres = this.shared.deployment.postgres.version;
    }
    this.shared.rounds += 1;
    return this.shared.deployment;
  }
}

export const failed = ({ lost, doubled, problems }: Outcome): boolean => lost > 0 || doubled > 0 || problems.length > 0;

/** PostgreSQL's account must pass where root started it. */
async function temporary(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'peildatum-storing-'));
  await chmod(dir, 0o755);
  return dir;
}
