import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EncodedEvent } from '@peildatum/event-store';
import { type RecordedEvent, systemIds } from '@peildatum/kernel';
import { openWatchedStand, until, type WatchedStand } from './watched-stand.js';

let stand: WatchedStand;
beforeAll(async () => {
  stand = await openWatchedStand({ METRICS_PORT: '0', LOG_LEVEL: 'silent' });
  await stand.projector.start();
});
afterAll(() => stand.close());

type Sample = { readonly name: string; readonly labels: string; readonly value: number };

async function scrape(): Promise<Sample[]> {
  const answer = await fetch(`${stand.telemetry.metricsAddress}/metrics`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  return (await answer.text())
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)/.exec(line) ?? [];
      return { name, labels, value: value === 'Nan' ? Number.NaN : Number(value) };
    });
}

/** One sample: the only one of this name whose labels contain all of these. */
function valueIn(samples: readonly Sample[], name: string, ...labels: string[]): number | undefined {
  const found = samples.filter((sample) => sample.name === name && labels.every((label) => sample.labels.includes(label)));
  expect({ name, labels, found: found.length }).toEqual({ name, labels, found: Math.min(found.length, 1) });
  return found[0]?.value;
}

const value = async (name: string, ...labels: string[]) => valueIn(await scrape(), name, ...labels);

describe('the metrics', () => {
  it('stand apart from the API, which has no such address', async () => {
    expect((await stand.call('/metrics')).status).toBe(404);
    expect((await fetch(`${stand.telemetry.metricsAddress}/v1/acties`)).status).toBe(404);
    expect(await value('peildatum_build_info', 'component="test"', 'event_store="embedded"', `node="${process.version}"`)).toBe(1);
  });

  it('count writes: requests by route, appends by outcome, events by type', async () => {
    const before = await scrape();
    for (const code of ['MET-1', 'MET-2', 'MET-3']) expect((await stand.register(code)).status).toBe(201);
    expect((await stand.call('/v1/acties/MET-1')).status).toBe(200);
    expect((await stand.call('/v1/acties/MET-9')).status).toBe(404);
    const after = await scrape();
    const moved = (name: string, ...labels: string[]) => (valueIn(after, name, ...labels) ?? 0) - (valueIn(before, name, ...labels) ?? 0);
    expect(moved('peildatum_http_request_duration_seconds_count', 'method="POST"', 'route="/v1/acties"', 'status="201"')).toBe(3);
    expect(moved('peildatum_http_request_duration_seconds_count', 'route="/v1/acties/:code"', 'status="200"')).toBe(1);
    expect(moved('peildatum_http_request_duration_seconds_count', 'route="/v1/acties/:code"', 'status="404"')).toBe(1);
    expect(moved('peildatum_append_duration_seconds_count', 'outcome="stored"')).toBe(3);
    expect(moved('peildatum_append_duration_seconds_sum', 'outcome="stored"')).toBeGreaterThan(0);
    expect(moved('peildatum_appended_events_total', 'type="ActionRegistered"')).toBe(3);
    expect(valueIn(after, 'peildatum_append_queue_depth')).toBe(0);
  });

  it('do not grow with what callers make up', async () => {
    const series = (samples: readonly Sample[]) =>
      new Set(samples.filter(({ name }) => name === 'peildatum_http_request_duration_seconds_count').map(({ labels }) => labels));
    await Promise.all([stand.call('/v1/acties/ANDERS-0'), stand.call('/v1/verzonnen-0'), stand.call('/v1/%zz0')]);
    const before = series(await scrape());
    const madeUp = Array.from({ length: 30 }, (_, i) => [`/v1/acties/ANDERS-${i}`, `/v1/verzonnen-${i}?q=${i}`, `/v1/%zz${i}`]).flat();
    await Promise.all(madeUp.map((path) => stand.call(path)));
    expect(series(await scrape())).toEqual(before);
  });

  it('show appends that wait for their answer', async () => {
    const { log } = stand.peildatum;
    let letGo = () => undefined as unknown;
    const held = new Promise<never>((_, reject) => {
      letGo = () => reject(new Error('held, and let go'));
    });
    jest.spyOn(log.store, 'append').mockReturnValue(held);
    const [event] = await log.readStream('actie-MET-1');
    const waiting = [8, 9].map((revision) => log.append('actie-MET-1', revision, [event as RecordedEvent]).catch(() => 'failed'));
    expect(await value('peildatum_append_queue_depth')).toBe(2);
    letGo();
    expect(await Promise.all(waiting)).toEqual(['failed', 'failed']);
    jest.restoreAllMocks();
    expect(await value('peildatum_append_queue_depth')).toBe(0);
    expect(await value('peildatum_append_duration_seconds_count', 'outcome="failed"')).toBe(2);
  });

  it('count conflicts', async () => {
    const before = (await value('peildatum_append_conflicts_total')) ?? 0;
    const { log } = stand.peildatum;
    const [event] = await log.readStream('actie-MET-1');
    const other = { ...(event as RecordedEvent), id: systemIds.random() };
    await expect(log.append('actie-MET-1', 7, [other])).rejects.toMatchObject({ code: 'STORE.WRONG_REVISION' });
    const samples = await scrape();
    expect(valueIn(samples, 'peildatum_append_conflicts_total')).toBe(before + 1);
    expect(valueIn(samples, 'peildatum_append_duration_seconds_count', 'outcome="conflict"')).toBe(before + 1);
  });

  it('measure a report', async () => {
    expect((await stand.call('/v1/peildatum-rapporten?geldigOp=2025-05-20')).status).toBe(200);
    expect(await value('peildatum_report_duration_seconds_count', 'outcome="made"')).toBe(1);
  });

  it('show the read models caught up, and what was applied', async () => {
    await stand.projector.catchUp();
    const samples = await scrape();
    for (const name of stand.projector.names) {
      const at = `projection="${name}"`;
      expect(valueIn(samples, 'peildatum_projection_lag_seconds', at)).toBe(0);
      expect(valueIn(samples, 'peildatum_projection_lag_events', at)).toBe(0);
      expect(valueIn(samples, 'peildatum_projection_state', at, 'state="running"')).toBe(1);
      expect(valueIn(samples, 'peildatum_projection_volgnummer', at)).toBe(4);
      expect(valueIn(samples, 'peildatum_projection_applied_events_total', at)).toBe(4);
    }
    expect(valueIn(samples, 'peildatum_database_reachable')).toBe(1);
    expect(valueIn(samples, 'peildatum_event_store_reachable')).toBe(1);
    expect(valueIn(samples, 'peildatum_database_pool_connections')).toBeGreaterThan(0);
  });

  it('show a rebuild while it runs, and that it is over', async () => {
    const during: Promise<Sample[]>[] = [];
    await stand.projector.rebuild('acties', { onProgress: () => during.push(scrape()) });
    expect(during.length).toBeGreaterThan(0);
    await Promise.all(during);
    const after = await scrape();
    expect(valueIn(after, 'peildatum_projection_state', 'projection="acties"', 'state="rebuilding"')).toBe(0);
    expect(valueIn(after, 'peildatum_projection_rebuild_progress_ratio', 'projection="acties"')).toBe(1);
  });

  it('show the rebuild of a program that holds the lock', async () => {
    const client = await stand.peildatum.database.pool.connect();
    try {
      await client.query("SELECT pg_advisory_lock(hashtextextended('peildatum.herbouw.acties', 0))");
      const samples = await scrape();
      expect(valueIn(samples, 'peildatum_projection_state', 'projection="acties"', 'state="rebuilding"')).toBe(1);
      expect(valueIn(samples, 'peildatum_projection_rebuild_progress_ratio', 'projection="acties"')).toBe(0);
    } finally {
      await client.query("SELECT pg_advisory_unlock(hashtextextended('peildatum.herbouw.acties', 0))");
      client.release();
    }
  });

  // The last: nothing can be read after it.
  it('show a projection that stands still: its state, and a lag that grows', async () => {
    const [event] = await stand.peildatum.log.store.readStream('actie-MET-1');
    if (event === undefined) throw new Error('nothing was recorded');
    const { data, metadata } = event;
    const poison: EncodedEvent = { id: systemIds.random(), type: 'NooitVanGehoord', data, metadata };
    await stand.peildatum.log.store.append({ stream: 'actie-MET-9', expected: 'none', events: [poison] });
    await until(async () => (await value('peildatum_projection_state', 'projection="acties"', 'state="halted"')) === 1);
    const first = await scrape();
    expect(valueIn(first, 'peildatum_projection_lag_events', 'projection="acties"')).toBe(1);
    expect(valueIn(first, 'peildatum_projection_halts_total', 'projection="acties"', 'reason="EVENT_UNREADABLE"')).toBe(1);
    await stand.register('MET-4');
    const later = await until(async () => {
      const samples = await scrape();
      return valueIn(samples, 'peildatum_projection_lag_events', 'projection="acties"') === 2 && samples;
    });
    const seconds = (samples: readonly Sample[]) => valueIn(samples, 'peildatum_projection_lag_seconds', 'projection="acties"') ?? 0;
    expect(seconds(first)).toBeGreaterThan(0);
    expect(seconds(later)).toBeGreaterThan(seconds(first));
  });

  it('go on being served when the database is gone, and say so', async () => {
    await stand.fresh.drop();
    const samples = await scrape();
    expect(valueIn(samples, 'peildatum_database_reachable')).toBe(0);
    expect(samples.filter(({ name }) => name === 'peildatum_projection_lag_seconds')).toEqual([]);
  });
});
