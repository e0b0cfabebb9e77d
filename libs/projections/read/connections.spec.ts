import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientBase, PoolClient } from 'pg';
import { counters } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture, until } from '../testing/engine.fixture.js';
import { askingOver } from './connections.js';
import type { ReadModels } from './read-models.js';
import type { Snapshot } from './snapshot.js';

let engine: EngineFixture;
let readModels: ReadModels;
beforeAll(async () => {
  engine = await EngineFixture.create();
  const { log } = await new CounterLog().open();
  await engine.projector(log).catchUp();
  readModels = engine.readModels(log);
});
afterAll(() => engine.close());

const wide = { uses: [counters], connections: 2 } as const;
/** Slow enough that both are asked before either answers. */
const backend = async (snapshot: Snapshot): Promise<string> => {
  const [row] = await snapshot.query<{ pid: string }>('SELECT pg_backend_pid() AS pid, pg_sleep(0.05)');
  return row?.pid ?? '';
};
const both = (snapshot: Snapshot) => Promise.all([backend(snapshot), backend(snapshot)]);
const different = (pids: readonly string[]): number => new Set(pids).size;
const idle = () => until(async () => engine.database.pool.idleCount === engine.database.pool.totalCount);

describe('a read over two connections', () => {
  it('asks both at once', async () => {
    expect(different(await readModels.at(wide, both))).toBe(2);
    expect(different(await readModels.at({ uses: [counters] }, both))).toBe(1);
  });

  it('sees one snapshot on both, whatever is written meanwhile', async () => {
    await engine.query('CREATE TABLE IF NOT EXISTS beside (n int)');
    const counts = await readModels.at(wide, async (snapshot) => {
      await engine.query('INSERT INTO beside VALUES (1)');
      const count = () =>
        snapshot.query<{ n: string; pid: string }>('SELECT count(*) AS n, pg_backend_pid() AS pid, pg_sleep(0.05) FROM beside');
      return (await Promise.all([count(), count()])).flat();
    });
    expect(different(counts.map(({ pid }) => pid))).toBe(2);
    expect(counts.map(({ n }) => n)).toEqual(['0', '0']);
    expect(await engine.query('SELECT count(*) AS n FROM beside')).toEqual([{ n: '1' }]);
  });

  it('takes the one when no other is free, and waits for nobody', async () => {
    const { pool } = engine.database;
    const held: PoolClient[] = [];
    while (held.length < pool.options.max - 1) held.push(await pool.connect());
    expect(different(await readModels.at(wide, both))).toBe(1);
    for (const client of held) client.release();
  });

  it('gives both back when it fails, with nothing running on them', async () => {
    const { pool } = engine.database;
    const asked: Promise<string>[] = [];
    const failing = readModels.at(wide, async (snapshot) => {
      const outcome = () =>
        backend(snapshot).then(
          () => 'answered',
          () => 'refused',
        );
      for (let i = 0; i < 6; i += 1) asked.push(outcome());
      await snapshot.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(new Set(await Promise.all(asked))).toContain('answered');
    await idle();
    const client = await pool.connect();
    expect((await client.query('SELECT now() = statement_timestamp() AS alone')).rows).toEqual([{ alone: true }]);
    client.release();
  });
});

describe('who asks over connections', () => {
  const connection = (answers: Promise<unknown>[]) => ({ query: () => answers.shift() }) as unknown as ClientBase;

  it('is waited for while an answer is under way, refused what was still waiting when the work ended, and all that comes after', async () => {
    let ask: ((sql: string) => Promise<unknown>) | undefined;
    const waiting: Promise<PromiseSettledResult<unknown>[]>[] = [];
    let answered = false;
    const answer = new Promise((resolve) => setTimeout(() => resolve({ rows: [] }), 10)).finally(() => {
      answered = true;
    });
    await askingOver([connection([answer, answer, answer])], async (given) => {
      ask = given;
      waiting.push(Promise.allSettled([given('first'), given('second')]));
    });
    expect(answered).toBe(true);
    expect((await Promise.all(waiting)).flat().map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(ask?.('third')).rejects.toThrow('the snapshot has ended');
  });
});
