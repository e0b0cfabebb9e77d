import { describe, expect, it } from '@jest/globals';
import { Dice } from './dice.js';
import { runFuzz } from './run-fuzz.js';

describe('requests made from the document', () => {
  it('get no answer of 500 or more, none that is not documented, and record nothing that was not acknowledged', async () => {
    const { offenders, statuses, good, events } = await runFuzz({ count: 2_400, seed: 4 });
    expect(offenders).toEqual([]);
    // They must have come far enough to mean something.
    expect([...statuses.values()].reduce((sum, n) => sum + n, 0)).toBe(2_400);
    expect(events).toBeGreaterThan(100);
    expect([...good.keys()].length).toBeGreaterThan(15);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 404, 405, 409, 412]));
  });

  it('are the same for the same seed', () => {
    const rolls = (seed: number) => {
      const dice = new Dice(seed);
      return Array.from({ length: 5 }, () => dice.upTo(1_000_000));
    };
    expect(rolls(7)).toEqual(rolls(7));
    expect(rolls(7)).not.toEqual(rolls(8));
  });
});
