import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { systemClock, type Uuid } from '@peildatum/kernel';
import { type LogEntry, Numbering } from '../logboek/numbering.js';
import { loadRegistered, type Registered } from '../registry/registry.js';
import { readShape } from '../rows/table-shape.js';
import { counters, labels } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture } from '../testing/engine.fixture.js';
import { applyTogether } from './apply-together.js';
import { Follower } from './follower.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

/** Two projections at one checkpoint, and what was told after it. */
async function setUp(tell: (told: CounterLog, first: Uuid) => Promise<unknown>) {
  const told = await new CounterLog().open();
  const first = await told.tell('a', 'CounterOpened', { label: 'A', amount: '0' });
  await engine.projector(told.log).catchUp();
  await tell(told, first);
  const { pool } = engine.database;
  const applied: string[] = [];
  const deps = { pool, clock: systemClock, patience: {}, onHalt: () => undefined };
  const onApplied = (name: string, run: readonly unknown[]) => applied.push(`${name} ${run.length}`);
  const followers = await Promise.all(
    [counters, labels].map(async (projection) => {
      const from = (await loadRegistered(pool, projection.name)) as Registered;
      return new Follower({ ...deps, onApplied }, projection, await readShape(pool, projection), from);
    }),
  );
  const progress = followers[0]?.progress ?? null;
  const entries: LogEntry[] = [];
  const numbering = new Numbering(told.log.codec, progress);
  for await (const batch of told.log.readAll({ after: progress?.cursor })) entries.push(...numbering.next(batch));
  return { followers, applied, apply: () => applyTogether(deps, followers, entries) };
}

const lookedAt = (told: CounterLog) => told.tell('a', 'CounterLookedAt', { by: 'x' });
const standing = () => engine.query("SELECT name, volgnummer, state FROM projection WHERE name <> 'logboek' ORDER BY name");

/** The statements that move a checkpoint. */
async function movesOf(work: () => Promise<void>): Promise<number> {
  const query = jest.spyOn(engine.database.pool, 'query');
  try {
    await work();
    return query.mock.calls.filter(([asked]) => JSON.stringify(asked).includes('UPDATE projection')).length;
  } finally {
    query.mockRestore();
  }
}

describe('a batch that tells projections nothing', () => {
  it('moves all of them on in one statement, and is told of each', async () => {
    const { followers, applied, apply } = await setUp(async (told) => {
      await lookedAt(told);
      await lookedAt(told);
    });
    expect(await movesOf(apply)).toBe(1);
    expect((await standing()).map(({ name, volgnummer }) => [name, volgnummer])).toEqual([
      ['namen', '4'],
      ['tellers', '4'],
    ]);
    expect(followers.map(({ progress }) => progress?.volgnummer)).toEqual([4, 4]);
    expect(applied.sort()).toEqual(['namen 2', 'tellers 2']);
  });

  it('leaves one that stands still where it is, and moves the other', async () => {
    const { followers, applied, apply } = await setUp(lookedAt);
    await engine.query(`UPDATE projection SET state = 'halted', reason_code = 'HANDLER_FAILED' WHERE name = 'namen'`);
    await apply();
    expect(await standing()).toEqual([
      { name: 'namen', volgnummer: '2', state: 'halted' },
      { name: 'tellers', volgnummer: '3', state: 'running' },
    ]);
    expect(followers.map(({ follows }) => follows)).toEqual([true, false]);
    expect(applied).toEqual(['tellers 1']);
  });

  it('is passed once where two pass it at once', async () => {
    const { apply, followers } = await setUp(lookedAt);
    await Promise.all([apply(), apply()]);
    expect((await standing()).map(({ volgnummer }) => volgnummer)).toEqual(['3', '3']);
    expect(followers.map(({ follows }) => follows)).toEqual([true, true]);
  });
});

describe('a batch that tells one of them something', () => {
  it('is written by that one, with its rows', async () => {
    const { apply } = await setUp((told) => told.tell('a', 'CounterRenamed', { label: 'B' }));
    await apply();
    expect((await standing()).map(({ volgnummer }) => volgnummer)).toEqual(['3', '3']);
    expect((await engine.rows('namen')).map(({ label }) => label)).toEqual(['A', 'B']);
  });

  it('is passed by none where it withdraws what both were told', async () => {
    const { apply } = await setUp((told, first) => told.correct('a', first, null));
    await apply();
    expect((await standing()).map(({ volgnummer }) => volgnummer)).toEqual(['3', '3']);
    for (const name of ['tellers', 'namen']) expect((await engine.rows(name)).at(-1)?.superseded_by).toBe('3');
  });
});
