import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EngineStatus, Lag, ProjectionStatus } from '@peildatum/projections';
import { Registry } from 'prom-client';
import { EngineGauges, type EngineSource } from './engine-gauges.js';
import { createInstruments } from './instruments.js';

const pool = { totalCount: 4, idleCount: 3, waitingCount: 2 };
const PATIENCE_MS = 50;

let registry: Registry;
let status: EngineSource['status'];
let gauges: EngineGauges;

beforeEach(() => {
  registry = new Registry();
  gauges = new EngineGauges(createInstruments(registry), { status: (options) => status(options), pool }, PATIENCE_MS);
});

const standing = (state: ProjectionStatus['state'], lag: Lag = { events: 0, seconds: 0 }, storeReachable = true): EngineStatus => ({
  storeReachable,
  head: 10,
  projections: [{ name: 'acties', state, lag, volgnummer: 7 } as ProjectionStatus],
});

async function read(metric: string, labels: Readonly<Record<string, string>> = { projection: 'acties' }): Promise<number | undefined> {
  await gauges.refresh();
  const found = await registry.getSingleMetric(`peildatum_${metric}`)?.get();
  return found?.values.find((one) => Object.entries(labels).every(([key, value]) => one.labels[key as 'le'] === value))?.value;
}

describe('the gauges of the engine', () => {
  it('say where a rebuild is while it runs, and that none runs', async () => {
    status = async () => standing('rebuilding');
    expect(await read('projection_rebuild_progress_ratio')).toBe(0);
    gauges.notice({ kind: 'rebuilding', projection: 'acties', progress: { done: 50, total: 200, perSecond: 10, secondsLeft: 15 } });
    expect(await read('projection_rebuild_progress_ratio')).toBe(0.25);
    expect(await read('projection_rebuild_events_per_second')).toBe(10);
    status = async () => standing('running');
    expect(await read('projection_rebuild_progress_ratio')).toBe(1);
    expect(await read('projection_rebuild_events_per_second')).toBe(0);
    // What was broken off says nothing of the next one.
    status = async () => standing('rebuilding');
    expect(await read('projection_rebuild_progress_ratio')).toBe(0);
  });

  it('say where a projection is, and that it is nowhere else', async () => {
    status = async () => standing('halted', { events: 3, seconds: 12.5 });
    expect(await read('projection_lag_events')).toBe(3);
    expect(await read('projection_lag_seconds')).toBe(12.5);
    expect(await read('projection_state', { state: 'halted' })).toBe(1);
    for (const state of ['running', 'rebuilding', 'outdated']) expect(await read('projection_state', { state })).toBe(0);
    expect([await read('database_pool_connections', {}), await read('database_pool_idle_connections', {})]).toEqual([4, 3]);
    expect(await read('database_pool_waiting_requests', {})).toBe(2);
  });

  it('ask with less patience for the event store than for the whole: a silent store is no database that is away', async () => {
    status = async ({ storeWithinMs = Number.POSITIVE_INFINITY }) =>
      new Promise((resolve) => setTimeout(resolve, storeWithinMs, standing('running', { events: null, seconds: null }, false)));
    expect([await read('database_reachable', {}), await read('event_store_reachable', {})]).toEqual([1, 0]);
  });

  it('never say 0 of a lag that cannot be told', async () => {
    status = async () => standing('running', { events: null, seconds: null }, false);
    expect([await read('projection_lag_events'), await read('projection_lag_seconds')]).toEqual([Number.NaN, Number.NaN]);
    expect(await read('event_store_reachable', {})).toBe(0);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['never answers', () => new Promise<EngineStatus>(() => undefined)],
  ])('forget what they knew when the database %s', async (_, answer) => {
    status = async () => standing('running');
    expect(await read('projection_lag_seconds')).toBe(0);
    expect(await read('database_reachable', {})).toBe(1);
    status = answer;
    expect(await read('database_reachable', {})).toBe(0);
    expect(await read('projection_lag_seconds')).toBeUndefined();
    expect(await read('event_store_reachable', {})).toBeNaN();
  });
});
