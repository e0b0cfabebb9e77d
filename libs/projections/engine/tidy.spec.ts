import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@peildatum/kernel';
import { counters, labels } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture } from '../testing/engine.fixture.js';
import { Projector } from './projector.js';
import { tidyAfter } from './tidy.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
afterAll(() => engine.close());

/** Rows that the planner knows of: -1 while nobody has tidied the table. */
const knownRows = async (projection: string) =>
  Number((await engine.query('SELECT reltuples FROM pg_class WHERE relname = $1', [await engine.table(projection)]))[0]?.reltuples);

describe('a catch-up', () => {
  it('leaves tidy tables where it was a long one, and leaves the others to PostgreSQL', async () => {
    const told = await new CounterLog().open();
    const { dataSource, pool } = engine.database;
    const projections = [counters, labels];
    const catchUp = () => new Projector({ dataSource, pool, log: told.log, clock: systemClock, projections, tidyFrom: 20 }).catchUp();
    for (let i = 0; i < 18; i += 1) await told.tell('a', 'CounterSet', { amount: String(i) });
    await catchUp();
    expect(await knownRows(counters.name)).toBe(-1);
    for (let i = 0; i < 20; i += 1) await told.tell('a', 'CounterSet', { amount: String(i) });
    await catchUp();
    expect(await knownRows(counters.name)).toBe(38);
  });

  it('does not stumble over a table that was swapped meanwhile', async () => {
    const { pool } = engine.database;
    const name = await engine.table(counters.name);
    await engine.query(`ALTER TABLE "${name}" RENAME TO "${name}_elsewhere"`);
    await expect(tidyAfter(pool, new Map(), 1)).resolves.toBeUndefined();
  });
});
