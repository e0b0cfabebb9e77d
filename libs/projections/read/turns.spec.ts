import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const LONG = 600_000;

/** Work that goes on until it is told to end, and what it said. */
function work() {
  let end = () => {};
  const ended = new Promise<string>((resolve) => {
    end = () => resolve('done');
  });
  let begun = false;
  return {
    run: () => {
      begun = true;
      return ended;
    },
    end: () => end(),
    begun: () => begun,
  };
}

const settled = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

describe('turns', () => {
  it('are so many at once; the rest wait, and come in the order in which they asked', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 10, patience: LONG });
    const works = [work(), work(), work(), work()];
    const all = works.map(({ run }) => turns.during(run));
    await settled();
    expect([works.map(({ begun }) => begun()), turns.waiting]).toEqual([[true, true, false, false], 2]);
    works[1]?.end();
    await settled();
    expect(works.map(({ begun }) => begun())).toEqual([true, true, true, false]);
    for (const { end } of works) end();
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done', 'done']);
    expect(turns.waiting).toBe(0);
  });

  it('are given back by work that fails', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 10, patience: LONG });
    const failing = async () => {
      throw new Error('broken');
    };
    await expect(turns.during(failing)).rejects.toThrow('broken');
    const all = [turns.during(failing), turns.during(async () => 'well')];
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('are refused with their own reason when too many wait, or one waits too long', async () => {
    const refused = { code: 'READ.TOO_MANY', kind: 'unavailable', message: expect.stringContaining('niets stuk') };
    const turns = new Turns({ atOnce: 1, waiting: 1, patience: 30 });
    const [first, second] = [work(), work()];
    const running = turns.during(first.run);
    const waiting = turns.during(second.run);
    await expect(turns.during(async () => 'third')).rejects.toMatchObject(refused);
    await expect(waiting).rejects.toMatchObject(refused);
    expect([second.begun(), turns.waiting]).toEqual([false, 0]);
    first.end();
    await running;
    expect(await turns.during(async () => 'again')).toBe('again');
  });

  it('are not kept for who has gone', async () => {
    const gone = { code: 'READ.ABANDONED' };
    const turns = new Turns({ atOnce: 1, waiting: 10, patience: LONG });
    const [first, second] = [work(), work()];
    const running = turns.during(first.run);
    const leaving = new AbortController();
    const waiting = turns.during(second.run, leaving.signal);
    const last = turns.during(async () => 'last');
    leaving.abort();
    await expect(waiting).rejects.toMatchObject(gone);
    await expect(turns.during(second.run, leaving.signal)).rejects.toMatchObject(gone);
    first.end();
    await running;
    expect([await last, second.begun(), turns.waiting]).toEqual(['last', false, 0]);
  });
});
