import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { available } from '../../libs/platform/testing/available.js';
import type { Fault } from './harness/fault.js';
import { planOf } from './harness/plan.js';
import { failed, Stage } from './harness/stage.js';

const KILLS = 5;
/** Another one each time: who writes at what moment is chance. A round that fails tells how to do it again. */
const SEED = Date.now() % 1_000_000;

/** Five kills and one round of each other of these faults. What this machine cannot do is skipped, with the reason. */
export async function playOnce(faults: readonly Fault[]): Promise<void> {
  const reasons = new Map<Fault, string | undefined>(
    await Promise.all(faults.map(async (fault) => [fault, await fault.unfit?.()] as const)),
  );

  let stage: Stage;
  beforeAll(() => {
    stage = new Stage(SEED);
  });
  afterAll(() => stage.close());

  describe.each(planOf(faults, KILLS, 1).map(({ fault, rounds }) => [fault.name, fault, rounds] as const))('%s', (_name, fault, rounds) => {
    const unfit = reasons.get(fault);
    const spec = available(unfit === undefined, `${fault.name}: ${unfit}`) ? it : it.skip;

    spec(fault.shows, async () => {
      for (let number = 1; number <= rounds; number += 1) {
        const round = await stage.play(fault, number);
        const found = { lost: round.lost, doubled: round.doubled, problems: round.problems };
        const again = `npm run faults -- --fout "${fault.name}" --ronde ${number} --zaad ${SEED}`;
        expect(failed(round) ? { ...found, again } : found).toEqual({ lost: 0, doubled: 0, problems: [] });
      }
    });
  });
}
