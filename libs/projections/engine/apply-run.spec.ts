import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '@peildatum/kernel';
import { Numbering } from '../logboek/numbering.js';
import { swap } from '../rebuild/swap.js';
import { loadRegistered, type Registered } from '../registry/registry.js';
import { type EventRows, rowsOf } from '../rows/event-rows.js';
import { readShape } from '../rows/table-shape.js';
import { counters } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture } from '../testing/engine.fixture.js';
import { applyRun } from './apply-run.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

const CLOCK = systemClock;
const lose = () => undefined;

/** A projection that has applied an opening, and a run of events after it that it has not. */
async function setUp(tell: (told: CounterLog) => Promise<unknown>) {
  const told = await new CounterLog().open();
  const first = await told.tell('a', 'CounterSet', { amount: '0' });
  await engine.projector(told.log, [counters]).catchUp();
  const from = (await loadRegistered(engine.database.pool, 'tellers')) as Registered;
  await tell(told);
  const shape = await readShape(engine.database.pool, counters);
  const numbering = new Numbering(told.log.codec, from.progress);
  const run: EventRows[] = [];
  for await (const batch of told.log.readAll({ after: from.progress?.cursor })) {
    run.push(...numbering.next(batch).map((entry) => rowsOf(counters, shape, entry) as EventRows));
  }
  const apply = (as: Registered) => applyRun({ pool: engine.database.pool, clock: CLOCK }, shape, as, run);
  return { told, first, from, apply };
}

const few = (told: CounterLog) => told.tell('a', 'CounterSet', { amount: '1' });
const many = async (told: CounterLog) => {
  for (let i = 0; i < 300; i += 1) await told.tell('a', 'CounterSet', { amount: String(i) });
};

describe.each([
  { rows: 'no rows', tell: (told: CounterLog) => told.tell('a', 'CounterLookedAt', { by: 'x' }), count: 1 },
  { rows: 'a few rows', tell: few, count: 2 },
  { rows: 'many rows', tell: many, count: 301 },
])('a run of $rows', ({ tell, count }) => {
  it('is applied once: who comes second, or by an older generation, or to one that stands still, writes nothing', async () => {
    const { from, apply } = await setUp(tell);
    const halted = `UPDATE projection SET state = 'halted', reason_code = 'HANDLER_FAILED' WHERE name = 'tellers'`;
    await engine.query(halted);
    expect(await apply(from)).toBe('lost');
    await engine.query(`UPDATE projection SET state = 'running', reason_code = NULL WHERE name = 'tellers'`);
    expect(await apply({ ...from, generation: 2 })).toBe('lost');
    expect(await engine.rows('tellers')).toHaveLength(1);

    const [one, other] = await Promise.all([apply(from), apply(from)]);
    expect([one, other].filter((outcome) => outcome === 'lost')).toHaveLength(1);
    const rows = await engine.rows('tellers');
    expect(rows).toHaveLength(count);
    expect(await apply(from)).toBe('lost');
    expect(await engine.rows('tellers')).toEqual(rows);
  });
});

describe('a run with a correction of an earlier event', () => {
  it('is applied once', async () => {
    const { from, apply } = await setUp(async (told) => {
      const wrong = await few(told);
      await told.correct('a', wrong, null);
    });
    const outcomes = await Promise.all([apply(from), apply(from)]);
    expect(outcomes.filter((outcome) => outcome === 'lost')).toHaveLength(1);
    expect((await engine.rows('tellers')).map((row) => row.superseded_by)).toEqual([null, '4']);
  });
});

describe('a swap', () => {
  it('is refused for a table that is behind the live one, but not where the live one is of another log', async () => {
    const { from, apply } = await setUp(few);
    await apply(from);
    await engine.query('CREATE TABLE counter_fact_g2 (LIKE counter_fact INCLUDING ALL)');
    const next = { name: 'tellers', version: 1, generation: 2, table: 'counter_fact_g2', progress: from.progress, skipped: [] };
    const client = await engine.database.pool.connect();
    try {
      const before = await loadRegistered(client, 'tellers');
      expect(await swap(client, lose, CLOCK, next, false)).toBe(false);
      expect(await loadRegistered(client, 'tellers')).toEqual(before);
      expect(await swap(client, lose, CLOCK, { ...next, generation: 3 }, true)).toBe(false);
      expect(await swap(client, lose, CLOCK, next, true)).toBe(true);
      expect(await loadRegistered(client, 'tellers')).toMatchObject({ generation: 2, table: 'counter_fact_g2', progress: from.progress });
    } finally {
      client.release();
    }
  });
});
