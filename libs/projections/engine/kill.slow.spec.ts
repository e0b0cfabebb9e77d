import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent } from '@peildatum/kernel';
import { runTypescript } from '../../platform/testing/run-typescript.js';
import { EngineFixture, until } from '../testing/engine.fixture.js';
import { everyEvent, naiveRows } from '../testing/naive.js';
import { seededLog } from '../testing/seeded-log.js';

const EVENTS = 7_000;

let engine: EngineFixture;
let log: EventLog;
let events: NumberedEvent[];
beforeAll(async () => {
  engine = await EngineFixture.create();
  log = await seededLog(EVENTS);
  events = await everyEvent(log);
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

const VICTIM = fileURLToPath(new URL('../testing/victim.fixture.ts', import.meta.url));

interface Death {
  /** How the statement begins after which it dies. */
  readonly begins: string;
  readonly nth: number;
  readonly milliseconds: number;
}

/** Lets a process work until it kills itself. */
async function dieAt(work: 'follow' | 'rebuild', { begins, nth, milliseconds }: Death): Promise<void> {
  const child = runTypescript(VICTIM, [engine.database.url, String(EVENTS), work, begins, String(nth), String(milliseconds)]);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [, signal] = await once(child, 'close');
  expect({ signal, said }).toEqual({ signal: 'SIGKILL', said: '' });
  // PostgreSQL notices a little later.
  await until(async () => (await engine.query("SELECT FROM pg_stat_activity WHERE application_name = 'victim'")).length === 0);
}

/** Rows and checkpoint belong together, wherever it was killed. */
async function expectReplayed(upTo: number): Promise<void> {
  expect(await engine.rows('tellers')).toEqual(inOrder(naiveRows(events.filter(({ volgnummer }) => volgnummer <= upTo))));
}

const inOrder = (rows: Record<string, string | null>[]) =>
  rows.sort((a, b) => Number(a.volgnummer) - Number(b.volgnummer) || (String(a.aspect) < String(b.aspect) ? -1 : 1));

const checkpoint = async () => Number((await engine.query(`SELECT volgnummer FROM projection WHERE name = 'tellers'`))[0]?.volgnummer ?? 0);

describe('kill -9', () => {
  it('in the middle of catching up leaves rows that belong to the checkpoint, and the next one goes on there', async () => {
    const places: number[] = [];
    for (const death of [
      { begins: 'UPDATE projection', nth: 2, milliseconds: 0 },
      { begins: 'COPY', nth: 2, milliseconds: 0 },
      { begins: 'COPY', nth: 3, milliseconds: 10 },
      { begins: 'COMMIT', nth: 5, milliseconds: 0 },
    ]) {
      await dieAt('follow', death);
      const reached = await checkpoint();
      places.push(reached);
      await expectReplayed(reached);
    }
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBeLessThan(EVENTS);
    await engine.projector(log).catchUp();
    expect(await checkpoint()).toBe(EVENTS);
    await expectReplayed(EVENTS);
    expect(await engine.rows('logboek')).toHaveLength(EVENTS);
  });

  it.each([
    { begins: 'COPY', nth: 2, milliseconds: 5 },
    { begins: 'ALTER TABLE', nth: 1, milliseconds: 1 },
    { begins: 'UPDATE projection', nth: 1, milliseconds: 0 },
    { begins: 'DROP TABLE', nth: 1, milliseconds: 0 },
  ])('in the middle of a rebuild (at $begins) leaves a whole live table, and nothing else after the next start', async (death) => {
    const projector = engine.projector(log);
    await projector.catchUp();
    await dieAt('rebuild', death);
    await expectReplayed(EVENTS);
    await projector.catchUp();
    expect(await engine.query(`SELECT tablename FROM pg_tables WHERE tablename ~ '^counter_fact_g'`)).toEqual([
      { tablename: await engine.table('tellers') },
    ]);
    await projector.rebuild('tellers');
    await expectReplayed(EVENTS);
  });
});
