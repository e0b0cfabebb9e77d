import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLog, type EventStore, MemoryEventStore } from '@peildatum/event-store';
import { counterCodec } from '../testing/counter.events.js';
import { CounterLog } from '../testing/counter-log.js';
import { EngineFixture, until } from '../testing/engine.fixture.js';

let engine: EngineFixture;
beforeAll(async () => {
  engine = await EngineFixture.create();
});
beforeEach(() => engine.reset());
afterAll(() => engine.close());

async function logOf(amounts: readonly string[], seed = 'log'): Promise<CounterLog> {
  const told = await new CounterLog(new MemoryEventStore(), seed).open();
  for (const amount of amounts) await told.tell('a', 'CounterSet', { amount });
  return told;
}

const HALTED = ['logboek', 'tellers', 'namen'].map((name) => ({
  name,
  state: 'halted',
  halted: expect.objectContaining({ code: 'LOG_REPLACED' }),
}));

describe('a log that is no longer the one that was followed', () => {
  it.each([
    { what: 'another log of the same length', replaced: () => logOf(['1', '2', '3'], 'ander') },
    { what: 'an older copy', replaced: () => logOf(['1', '2']) },
    { what: 'an empty one', replaced: async () => new CounterLog() },
    {
      what: 'an older copy that went on otherwise',
      replaced: async () => {
        const told = await logOf(['1', '2']);
        // In the same place of the log and of its stream, by another id.
        await new CounterLog(told.store, 'later').tell('a', 'CounterSet', { amount: '9' });
        return told;
      },
    },
  ])('halts every projection on $what, and a rebuild takes it as it is', async ({ replaced }) => {
    const told = await logOf(['1', '2', '3']);
    await engine.projector(told.log).catchUp();
    const before = await engine.rows('tellers');

    const other = await replaced();
    const projector = engine.projector(other.log);
    await projector.start();
    expect((await projector.status()).projections).toMatchObject(HALTED);
    expect(await engine.rows('tellers')).toEqual(before);

    for (const name of projector.names) await projector.rebuild(name);
    const { projections } = await projector.catchUp();
    expect(projections.map(({ state }) => state)).toEqual(['running', 'running', 'running']);
    const rebuilt = await engine.rows('tellers');
    await engine.reset();
    await engine.projector(other.log).catchUp();
    expect(rebuilt).toEqual(await engine.rows('tellers'));
  });

  it('goes on after a resume when the first log is back', async () => {
    const told = await logOf(['1', '2', '3']);
    await engine.projector(told.log).catchUp();
    await engine.projector((await logOf(['1'], 'ander')).log).catchUp();
    const projector = engine.projector(told.log);
    for (const name of projector.names) await projector.resume(name);
    await told.tell('a', 'CounterSet', { amount: '4' });
    const { projections } = await projector.catchUp();
    expect(projections.map(({ state, volgnummer }) => [state, volgnummer])).toEqual([
      ['running', 5],
      ['running', 5],
      ['running', 5],
    ]);
  });

  it('is noticed while nothing comes: an older copy may stay silent for ever', async () => {
    const told = await logOf(['1', '2', '3']);
    const store = new SwitchedStore(told.store);
    const projector = engine.projector(new EventLog(store, counterCodec));
    await projector.start();
    const before = await engine.rows('tellers');
    store.now = (await logOf(['1', '2'])).store;
    await until(async () => (await projector.status()).projections.every(({ state }) => state === 'halted'));
    expect((await projector.status()).projections).toMatchObject(HALTED);
    expect(await engine.rows('tellers')).toEqual(before);

    // The right one again: an operator says so, and it goes on.
    store.now = told.store;
    for (const name of projector.names) await projector.resume(name);
    await told.tell('a', 'CounterSet', { amount: '4' });
    await until(async () => (await engine.query('SELECT FROM projection WHERE volgnummer = 5')).length === 3);
  });

  it('is noticed after a silence, before an event of the other log is taken in', async () => {
    const told = await logOf(['1', '2', '3']);
    const other = await logOf(['1', '2', '3', '4'], 'ander');
    const store = new SwitchedStore(told.store);
    const projector = engine.projector(new EventLog(store, counterCodec));
    await projector.start();
    const before = await engine.rows('tellers');
    // Longer than the log is trusted without being looked at.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    store.now = other.store;
    await told.tell('a', 'CounterSet', { amount: 'niet van deze'.length.toString() });
    await until(async () => (await projector.status()).projections.every(({ state }) => state === 'halted'));
    expect((await projector.status()).projections).toMatchObject(HALTED);
    expect(await engine.rows('tellers')).toEqual(before);
  });
});

/** A store whose server is exchanged for another behind the subscription's back. */
class SwitchedStore implements EventStore {
  now: EventStore;

  constructor(private readonly first: EventStore) {
    this.now = first;
  }

  append: EventStore['append'] = (request) => this.now.append(request);
  readStream: EventStore['readStream'] = (stream, options) => this.now.readStream(stream, options);
  readAll: EventStore['readAll'] = (options) => this.now.readAll(options);
  subscribe: EventStore['subscribe'] = (options) => this.first.subscribe(options);
  head = () => this.now.head();
  compare = (a: string, b: string) => this.now.compare(a, b);
  close = () => this.now.close();
}
