import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLog, type EventStore } from '@peildatum/event-store';
import type { CalendarDate } from '@peildatum/kernel';
import { HANGS_AFTER_MS } from '../../platform/testing/hangs.js';
import type { FactProjection } from '../declaration.js';
import { counterCodec } from '../testing/counter.events.js';
import { counters, labels } from '../testing/counter.read-model.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture, until } from '../testing/engine.fixture.js';
import type { RebuildProgress } from './rebuild-progress.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

/** 600 events, a tenth of them corrections. */
async function history(): Promise<CounterLog> {
  const told = await new CounterLog().open();
  for (let i = 0; i < 599; i += 1) {
    const id = await told.tell(`t${i % 7}`, 'CounterSet', { amount: String(i) });
    if (i % 10 === 9) {
      await told.correct(
        `t${i % 7}`,
        id,
        i % 20 === 9 ? null : { type: 'CounterRenamed', validFrom: '2025-01-20' as CalendarDate, data: { label: 'nieuw' } },
      );
      i += 1;
    }
  }
  return told;
}

const tables = async (template: string) =>
  (await engine.query('SELECT tablename FROM pg_tables WHERE tablename ~ $1 ORDER BY 1', [`^${template}_g`])).map((row) => row.tablename);

/** What the shape of a table consists of, its own name aside. */
const shape = async (table: string) => ({
  columns: await engine.query(
    'SELECT attname, format_type(atttypid, atttypmod), attnotnull, attcollation FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum',
    [table],
  ),
  indexes: (await engine.query('SELECT indexdef FROM pg_indexes WHERE tablename = $1', [table]))
    .map((row) => String(row.indexdef).replace(/INDEX \S+ ON \S+/, 'INDEX ON'))
    .sort(),
  constraints: await engine.query(
    'SELECT contype, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1::regclass ORDER BY 1, 2',
    [table],
  ),
});

describe('a rebuild', () => {
  it('gives the same rows in a new table of the same shape, and drops the old one', async () => {
    const told = await history();
    const projector = engine.projector(told.log);
    await projector.catchUp();
    for (const [name, template] of [
      ['tellers', 'counter_fact'],
      ['namen', 'counter_label'],
      ['logboek', 'logboek'],
    ] as const) {
      const before = { rows: await engine.rows(name), shape: await shape(`${template}_g1`) };
      expect(before.rows.length).toBeGreaterThan(20);
      const result = await projector.rebuild(name);
      expect(result).toMatchObject({
        projection: name,
        generation: 2,
        table: `${template}_g2`,
        events: 600,
        rows: before.rows.length,
        rowsBefore: before.rows.length,
        skipped: [],
        oldTableDropped: true,
      });
      expect(await tables(template)).toEqual([`${template}_g2`]);
      expect({ rows: await engine.rows(name), shape: await shape(`${template}_g2`) }).toEqual(before);
    }
    await told.tell('a', 'CounterSet', { amount: '1' });
    expect((await projector.catchUp()).projections.map(({ state, volgnummer }) => [state, volgnummer])).toEqual([
      ['running', 601],
      ['running', 601],
      ['running', 601],
    ]);
  });

  it('tells how far it is', async () => {
    const told = await history();
    const projector = engine.projector(told.log);
    await projector.catchUp();
    const seen: RebuildProgress[] = [];
    await projector.rebuild('tellers', { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toMatchObject({ done: 600, total: 600, secondsLeft: 0, perSecond: expect.any(Number) });
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
  });

  it('goes on while the live table is followed and read, and misses nothing', async () => {
    const told = await history();
    const projector = engine.projector(told.log);
    await projector.start();
    // Another process rebuilds, whose reading of the log the test holds; it follows nothing.
    const beside = Object.create(told.store) as EventStore;
    const rebuilder = engine.projector(new EventLog(beside, counterCodec));
    let writing = true;
    const writer = (async () => {
      for (let i = 0; writing; i += 1) {
        await told.tell('w', 'CounterSet', { amount: String(i) });
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const readModels = engine.readModels(told.log, { waitUpTo: HANGS_AFTER_MS });
    const read = () =>
      readModels.at({ uses: [counters] }, async (snapshot) =>
        Number((await snapshot.query(`SELECT count(*) FROM ${snapshot.table(counters)}`))[0]?.count),
      );
    const meanwhile: number[] = [];
    const reader = (async () => {
      while (writing) meanwhile.push(await read());
    })();
    const counts: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const held = holdNextRead(beside);
      const rebuilding = rebuilder.rebuild('tellers');
      await held.begun;
      await told.tell('w', 'CounterSet', { amount: String(i) });
      counts.push(await read()); // in the middle of the rebuild, whatever else the machine does
      held.release();
      await rebuilding;
      counts.push(await read());
    }
    writing = false;
    await Promise.all([writer, reader]);
    await projector.catchUp();
    await projector.stop();
    // A read never saw an empty or an older table.
    for (const seen of [counts, meanwhile]) {
      expect(seen).not.toContain(0);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }
    expect(counts).toHaveLength(10);
    const rows = await engine.rows('tellers');
    await engine.reset();
    await engine.projector(told.log).catchUp();
    expect(rows).toEqual(await engine.rows('tellers'));
  });

  it('leaves the old table to a reader that began before the swap', async () => {
    const told = await history();
    const projector = engine.projector(told.log);
    await projector.catchUp();
    const rows = (await engine.rows('tellers')).length;
    await engine.readModels(told.log).at({ uses: [counters] }, async (snapshot) => {
      const result = await projector.rebuild('tellers');
      expect(result.oldTableDropped).toBe(false);
      expect(snapshot.table(counters)).toBe('"counter_fact_g1"');
      expect(await snapshot.query(`SELECT count(*)::int AS n FROM ${snapshot.table(counters)}`)).toEqual([{ n: rows }]);
    });
    expect(await tables('counter_fact')).toEqual(['counter_fact_g1', 'counter_fact_g2']);
    await engine.projector(told.log).catchUp();
    expect(await tables('counter_fact')).toEqual(['counter_fact_g2']);
  });

  it('keeps an old table on which an operator has hung something', async () => {
    const told = await history();
    const projector = engine.projector(told.log);
    await projector.catchUp();
    const rows = await engine.rows('tellers');
    await engine.query('CREATE VIEW hung AS SELECT * FROM counter_fact_g1');
    try {
      expect(await projector.rebuild('tellers')).toMatchObject({ generation: 2, oldTableDropped: false });
      expect(await engine.rows('tellers')).toEqual(rows);
      await projector.catchUp();
    } finally {
      await engine.query('DROP VIEW hung');
    }
  });

  it('is refused while another rebuild of the same projection runs, and shows in the status', async () => {
    const told = await history();
    const [one, other] = [engine.projector(told.log), engine.projector(told.log)];
    await one.catchUp();
    const held = holdNextRead(told.log.store);
    const rebuilding = one.rebuild('tellers');
    await held.begun;
    expect((await other.status()).projections.map(({ state }) => state)).toEqual(['running', 'rebuilding', 'running']);
    await expect(other.rebuild('tellers')).rejects.toMatchObject({ code: 'PROJECTION.REBUILD_RUNNING', kind: 'conflict' });
    held.release();
    expect((await rebuilding).generation).toBe(2);
    expect((await one.rebuild('tellers')).generation).toBe(3);
  });

  it('that fails on an event names it, and leaves the live table as it was', async () => {
    const told = await history();
    const projector = engine.projector(told.log);
    await projector.catchUp();
    const before = await engine.rows('namen');
    const refused = await told.tell('a', 'CounterRenamed', { label: 'verboden' });
    await projector.catchUp();
    await expect(projector.rebuild('namen')).rejects.toMatchObject({
      code: 'PROJECTION.REBUILD_FAILED',
      kind: 'broken',
      details: { projection: 'namen', eventId: refused, volgnummer: 601, reason: 'ROW_REFUSED' },
    });
    expect(await engine.rows('namen')).toEqual(before);
    expect(await tables('counter_label')).toEqual(['counter_label_g1']);

    // Skipped by an operator, it is left out again, and stays on record; once it can be applied, the record goes.
    await projector.skip('namen', { eventId: refused, reason: 'mag niet', by: 'beheer' });
    expect(await projector.rebuild('namen')).toMatchObject({ skipped: [refused], rows: before.length });
    expect((await projector.status()).projections[2]?.skips).toHaveLength(1);
    const mended: FactProjection = { ...labels, handlers: {} };
    expect(await engine.projector(told.log, [mended]).rebuild('namen')).toMatchObject({ skipped: [], rows: 0 });
    expect((await projector.status()).projections[2]?.skips).toEqual([]);
  });

  it('clears away at the next start what a killed one left', async () => {
    const told = await history();
    await engine.projector(told.log).catchUp();
    await engine.query('CREATE TABLE counter_fact_g2 (LIKE counter_fact)');
    const rows = await engine.rows('tellers');
    await engine.projector(told.log).catchUp();
    expect(await tables('counter_fact')).toEqual(['counter_fact_g1']);
    expect(await engine.rows('tellers')).toEqual(rows);
  });
});

describe('another version', () => {
  const renamed: FactProjection = {
    ...labels,
    version: 2,
    handlers: {
      CounterRenamed: ({ stream, data }) => [
        { subject: stream, aspect: 'label', values: { label: `*${(data as { label: string }).label}` } },
      ],
    },
  };

  it('is built before the start is ready', async () => {
    const told = await history();
    await engine.projector(told.log).catchUp();
    const projector = engine.projector(told.log, [counters, renamed]);
    await projector.start();
    expect((await projector.status()).projections[2]).toMatchObject({ version: 2, generation: 2, state: 'running', volgnummer: 600 });
    expect((await engine.rows('namen')).map((row) => row.label)).toEqual(Array.from({ length: 29 }, () => '*nieuw'));
    expect(engine.notices.filter(({ kind }) => kind === 'rebuilt')).toHaveLength(1);
  });

  it('is built once where two processes start with it', async () => {
    const told = await history();
    await engine.projector(told.log).catchUp();
    const [one, other] = [engine.projector(told.log, [renamed]), engine.projector(told.log, [renamed])];
    await Promise.all([one.start(), other.start()]);
    expect((await one.status()).projections[1]).toMatchObject({ version: 2, generation: 2 });
  });

  it('is not built halfway by a process that is stopped meanwhile, and the next one builds it', async () => {
    const told = await history();
    await engine.projector(told.log).catchUp();
    const projector = engine.projector(told.log, [
      {
        ...renamed,
        handlers: {
          CounterRenamed: () => {
            void projector.stop();
            return [];
          },
        },
      },
    ]);
    await projector.start();
    expect((await projector.status()).projections[1]).toMatchObject({ state: 'outdated', version: labels.version, halted: null });
    await engine.projector(told.log, [renamed]).start();
    expect((await projector.status()).projections[1]).toMatchObject({ state: 'running', version: 2, generation: 2 });
  });

  it('that cannot be built stands still and says on which event, until it is skipped', async () => {
    const told = await history();
    await engine.projector(told.log).catchUp();
    const id = (await engine.rows('logboek'))[299]?.event_id as string;
    const failing: FactProjection = {
      ...renamed,
      handlers: {
        ...renamed.handlers,
        CounterSet: (event) => {
          if (event.id === id) throw new Error('deze niet');
          return [];
        },
      },
    };
    const projector = engine.projector(told.log, [counters, failing]);
    await projector.start();
    expect((await projector.status()).projections).toMatchObject([
      { state: 'running' },
      { state: 'running' },
      { state: 'halted', version: labels.version, declaredVersion: 2, halted: { code: 'REBUILD_FAILED', eventId: id, volgnummer: 300 } },
    ]);
    await expect(engine.readModels(told.log).at({ uses: [failing], volgnummer: 1 }, async () => null)).rejects.toMatchObject({
      code: 'PROJECTION.HALTED',
    });
    await projector.skip('namen', { eventId: id, reason: 'later', by: 'beheer' });
    expect((await projector.status()).projections[2]).toMatchObject({ state: 'outdated' });
    await projector.rebuild('namen');
    await until(async () => (await projector.status()).projections[2]?.state === 'running');
    expect((await projector.status()).projections[2]).toMatchObject({ version: 2, volgnummer: 600, skips: [{ eventId: id }] });
  });

  it('is what a table with other columns than its template counts as', async () => {
    const told = await history();
    await engine.projector(told.log).catchUp();
    await engine.query('ALTER TABLE counter_label ADD extra integer');
    try {
      await engine.projector(told.log).catchUp();
      expect(await tables('counter_label')).toEqual(['counter_label_g2']);
      expect(Object.keys((await engine.rows('namen'))[0] ?? {})).toContain('extra');
    } finally {
      await engine.query('ALTER TABLE counter_label DROP extra');
    }
  });

  it('is what a table with other indexes than its template counts as', async () => {
    const told = await history();
    await engine.projector(told.log).catchUp();
    await engine.query('CREATE INDEX counter_label_by_label ON counter_label (label) WHERE label IS NOT NULL');
    try {
      await engine.projector(told.log).catchUp();
      expect(await tables('counter_label')).toEqual(['counter_label_g2']);
      // A table that was loaded first and indexed afterwards is like one that was made with its indexes.
      await engine.projector(told.log).catchUp();
      expect(await tables('counter_label')).toEqual(['counter_label_g2']);
    } finally {
      await engine.query('DROP INDEX counter_label_by_label');
    }
  });
});

/** The next reading of the whole log waits, once it has begun, until it is released; those after it do not. */
function holdNextRead(store: EventStore): { readonly begun: Promise<void>; release(): void } {
  const readAll = store.readAll.bind(store);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    store.readAll = async function* (options) {
      store.readAll = readAll;
      resolve();
      await released;
      yield* readAll(options);
    };
  });
  return { begun, release };
}
