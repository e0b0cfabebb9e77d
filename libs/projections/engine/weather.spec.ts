import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLog, type EventStore, unreachable } from '@peildatum/event-store';
import { counterCodec } from '../testing/counter.events.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture, until } from '../testing/engine.fixture.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every other connection of this database, in the middle of whatever it does. */
const breakConnections = () =>
  engine.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user',
  );

const amounts = async () => (await engine.rows('tellers')).map((row) => row.amount_cents);
const upTo = (count: number) => Array.from({ length: count }, (_, i) => String(i));

describe('weather', () => {
  it('of the database is waited out: nothing is lost, doubled or halted', async () => {
    const told = await new CounterLog().open();
    const projector = engine.projector(told.log);
    await projector.start();
    for (let i = 0; i < 400; i += 1) {
      await told.tell('a', 'CounterSet', { amount: String(i) });
      if (i % 4 === 0) await pause(1);
      if (i % 20 === 0) await breakConnections();
    }
    await until(async () => (await engine.query('SELECT FROM projection WHERE volgnummer = 401')).length === 3);
    expect(await amounts()).toEqual(upTo(400));
    expect((await projector.status()).projections.map(({ state }) => state)).toEqual(['running', 'running', 'running']);
    expect(engine.notices.map(({ kind }) => kind)).toContain('weather');
    expect(engine.notices.map(({ kind }) => kind)).not.toContain('failed');
  });

  it('that breaks a connection in the middle of a COPY is waited out', async () => {
    const told = await new CounterLog().open();
    const projector = engine.projector(told.log);
    await projector.catchUp();
    for (let i = 0; i < 300; i += 1) await told.tell('a', 'CounterSet', { amount: String(i) });
    const holder = await engine.database.pool.connect();
    let caughtUp: Promise<unknown>;
    try {
      await holder.query(`BEGIN; LOCK TABLE "${await engine.table('tellers')}"`);
      caughtUp = projector.catchUp();
      const copying = `FROM pg_stat_activity WHERE query LIKE 'COPY %' AND wait_event_type = 'Lock' AND datname = current_database()`;
      await until(async () => (await engine.query(`SELECT pg_terminate_backend(pid) ${copying}`)).length === 1);
      await holder.query('ROLLBACK');
    } finally {
      holder.release();
    }
    await caughtUp;
    expect(await amounts()).toEqual(upTo(300));
    expect(engine.notices.map(({ kind }) => kind)).toEqual(['weather']);
  });

  it('of the event store is waited out, in reading and in following', async () => {
    const told = await new CounterLog().open();
    for (let i = 0; i < 50; i += 1) await told.tell('a', 'CounterSet', { amount: String(i) });
    const store = new FlakyStore(told.store);
    const projector = engine.projector(new EventLog(store, counterCodec));
    await projector.start();
    let written = 50;
    for (; store.failures < 12; written += 1) {
      await told.tell('a', 'CounterSet', { amount: String(written) });
      await pause(2);
    }
    await until(async () => (await engine.query('SELECT FROM projection WHERE volgnummer = $1', [written + 1])).length === 3);
    expect(await amounts()).toEqual(upTo(written));
  });

  it('that does not pass ends a one-shot, which says what is unreachable', async () => {
    const told = await new CounterLog().open();
    const projector = engine.projector(new EventLog(new FlakyStore(told.store, Number.POSITIVE_INFINITY), counterCodec));
    await expect(projector.catchUp({ signal: AbortSignal.timeout(300) })).rejects.toMatchObject({ code: 'STORE.UNREACHABLE' });
    const { storeReachable, head, projections } = await projector.status();
    expect({ storeReachable, head }).toEqual({ storeReachable: false, head: null });
    expect(projections[0]?.lag).toEqual({ events: null, seconds: null });
  });

  it('is the store that says nothing within the time that who asks for the status gives it', async () => {
    const told = await new CounterLog().open();
    await told.tell('a', 'CounterSet', { amount: '1' });
    await engine.projector(told.log).catchUp();
    await told.tell('a', 'CounterSet', { amount: '2' });
    const silent = new Promise<never>(() => undefined);
    for (const more of [{ head: () => silent }, { readAll: () => silentBatches() }]) {
      const store = Object.assign(Object.create(told.store), more) as EventStore;
      const status = await engine.projector(new EventLog(store, counterCodec)).status({ storeWithinMs: 20 });
      expect(status).toMatchObject({ storeReachable: false, head: null });
      expect(status.projections.map(({ state, volgnummer, lag }) => [state, volgnummer, lag])).toEqual(
        Array.from({ length: 3 }, () => ['running', 2, { events: null, seconds: null }]),
      );
    }

    async function* silentBatches(): AsyncGenerator<never> {
      yield await silent;
    }
  });

  it('does not keep a stop waiting', async () => {
    const told = await new CounterLog().open();
    const projector = engine.projector(new EventLog(new FlakyStore(told.store, Number.POSITIVE_INFINITY), counterCodec));
    const started = projector.start();
    await pause(50);
    await projector.stop();
    await started;
  });
});

/** Fails one call in seven, a number of times; a batch that was read counts as a call. */
class FlakyStore implements EventStore {
  failures = 0;
  private calls = 0;

  constructor(
    private readonly inner: EventStore,
    private readonly upTo = 12,
  ) {}

  append: EventStore['append'] = (request) => this.inner.append(request);
  compare = (a: string, b: string) => this.inner.compare(a, b);
  close = () => this.inner.close();

  async head() {
    this.fail();
    return this.inner.head();
  }

  async readStream(...args: Parameters<EventStore['readStream']>) {
    this.fail();
    return this.inner.readStream(...args);
  }

  async *readAll(options: Parameters<EventStore['readAll']>[0]) {
    this.fail();
    for await (const batch of this.inner.readAll({ ...options, batchSize: 10 })) {
      yield batch;
      this.fail();
    }
  }

  async *subscribe(options: Parameters<EventStore['subscribe']>[0]) {
    this.fail();
    for await (const batch of this.inner.subscribe(options)) {
      yield batch;
      this.fail();
    }
  }

  private fail(): void {
    this.calls += 1;
    if (this.failures >= this.upTo || (this.upTo < 100 && this.calls % 7 !== 0)) return;
    this.failures += 1;
    throw unreachable(null);
  }
}
