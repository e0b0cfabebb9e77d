import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { counters } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture } from '../testing/engine.fixture.js';
import type { Snapshot } from './snapshot.js';

let engine: EngineFixture;
let counter: CounterLog;
beforeAll(async () => {
  engine = await EngineFixture.create();
  counter = await new CounterLog().open();
  await engine.projector(counter.log).catchUp();
});
afterAll(() => engine.close());

const brief = (snapshot: Snapshot) => snapshot.query('SELECT pg_sleep(0.01)');

describe('very many reads at once', () => {
  it('leave connections to others, and are answered or told that there are too many: never that the database is away', async () => {
    const { pool } = engine.database;
    const readModels = engine.readModels(counter.log, { turns: { waiting: 40 } });
    let most = 0;
    const reads = Array.from({ length: 200 }, () =>
      readModels
        .at({ uses: [counters], connections: 1 }, async (snapshot) => {
          most = Math.max(most, pool.totalCount - pool.idleCount);
          await brief(snapshot);
          return 'answered';
        })
        .catch(({ code }: { code: string }) => code),
    );
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    const outcomes = await Promise.all(reads);
    expect([...new Set(outcomes)].sort()).toEqual(['READ.TOO_MANY', 'answered']);
    expect(outcomes.filter((outcome) => outcome === 'answered').length).toBeGreaterThanOrEqual(40);
    expect(most).toBeLessThan(pool.options.max);
    expect(await readModels.at({ uses: [counters] }, async () => 'afterwards')).toBe('afterwards');
  });

  it('ask nothing more once the reader has gone, and give their connection back', async () => {
    const { pool } = engine.database;
    const readModels = engine.readModels(counter.log);
    const leaving = new AbortController();
    let asked = 0;
    const read = readModels.at({ uses: [counters], signal: leaving.signal }, async (snapshot) => {
      for (let step = 0; step < 50; step += 1) {
        if (step === 3) leaving.abort();
        await brief(snapshot);
        asked += 1;
      }
    });
    await expect(read).rejects.toMatchObject({ code: 'READ.ABANDONED' });
    expect(asked).toBe(3);
    expect(pool.totalCount - pool.idleCount).toBe(0);
    await expect(readModels.at({ uses: [counters], signal: leaving.signal }, brief)).rejects.toMatchObject({ code: 'READ.ABANDONED' });
  });

  it('do not wait for a read model that is behind when nobody waits for them', async () => {
    await counter.tell('a', 'CounterSet', { amount: '1' });
    const leaving = new AbortController();
    const read = engine.readModels(counter.log, { waitUpTo: 600_000 }).at({ uses: [counters], signal: leaving.signal }, brief);
    setTimeout(() => leaving.abort(), 50);
    await expect(read).rejects.toMatchObject({ code: 'READ.ABANDONED' });
  });
});
