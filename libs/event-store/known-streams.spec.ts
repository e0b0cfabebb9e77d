import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@peildatum/kernel';
import { contractCodec, newEvent } from './contract/fixtures.js';
import { EventLog } from './event-log.js';
import { KnownStreams } from './known-streams.js';
import { MemoryEventStore } from './memory/memory-event-store.js';
import type { EventStore, ReadStreamOptions } from './port.js';

/** The events that were read from the store, counted. */
let read: number;
let store: EventStore;
let log: EventLog;

beforeEach(() => {
  read = 0;
  store = new MemoryEventStore();
  log = new EventLog(
    new Proxy({} as EventStore, {
      get: (_, name: keyof EventStore) =>
        name === 'readStream'
          ? async (stream: string, options?: ReadStreamOptions) => {
              const events = await store.readStream(stream, options);
              read += events.length;
              return events;
            }
          : (store[name] as () => unknown).bind(store),
    }),
    contractCodec,
  );
});

const tell = async (stream: string, ...texts: string[]) => {
  await log.append(
    stream,
    'any',
    texts.map((text) => newEvent('ContractNoted', { text })),
  );
};

describe('KnownStreams', () => {
  it('reads as the log does, before a stream is there and each time that it has grown', async () => {
    const streams = new KnownStreams(log);
    expect(await streams.read('a')).toEqual([]);
    for (const texts of [['1'], ['2', '3'], ['4']]) {
      await tell('a', ...texts);
      expect(await streams.read('a')).toEqual(await log.readStream('a'));
    }
    expect(await streams.read('a')).toHaveLength(4);
  });

  it('reads the last event that it knows and what came since, however long the stream', async () => {
    const streams = new KnownStreams(log);
    await tell('a', ...Array.from({ length: 50 }, (_, i) => String(i)));
    await streams.read('a');
    await tell('a', 'one more');
    read = 0;
    expect(await streams.read('a')).toHaveLength(51);
    expect(read).toBe(2);
  });

  it('knows what was appended as if it had read it, and asks the log for the last event alone', async () => {
    const streams = new KnownStreams(log);
    await tell('a', '1');
    const before = await streams.read('a');
    const events = ['2', '3'].map((text) => newEvent('ContractNoted', { text }));
    streams.appended('a', before, events, await log.append('a', 0, events));
    await tell('a', '4');
    read = 0;
    const withoutCursor = (all: readonly RecordedEvent[]) => all.map(({ cursor: _, ...event }) => event);
    expect(withoutCursor(await streams.read('a'))).toEqual(withoutCursor(await log.readStream('a')));
    expect(read).toBe(2 + 4);
  });

  it('knows nothing any more of a log that was put back', async () => {
    const streams = new KnownStreams(log);
    await tell('a', '1', '2', '3');
    await streams.read('a');
    store = new MemoryEventStore();
    expect(await streams.read('a')).toEqual([]);
    await tell('a', 'another');
    expect(await streams.read('a')).toEqual(await log.readStream('a'));
    await tell('a', 'and', 'two', 'more');
    await streams.read('a');
    store = new MemoryEventStore();
    await tell('a', 'the', 'same', 'number', 'of them');
    expect(await streams.read('a')).toEqual(await log.readStream('a'));
  });

  it('keeps so many events at most, and forgets first what was read longest ago', async () => {
    const streams = new KnownStreams(log, 5);
    for (const stream of ['a', 'b', 'c']) await tell(stream, '1', '2');
    for (const stream of ['a', 'b', 'a', 'c']) await streams.read(stream);
    const readAgain = async (stream: string) => {
      read = 0;
      expect(await streams.read(stream)).toHaveLength(2);
      return read;
    };
    expect(await readAgain('a')).toBe(1);
    expect(await readAgain('c')).toBe(1);
    expect(await readAgain('b')).toBe(2);
  });
});
