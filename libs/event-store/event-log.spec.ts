import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant, NumberedEvent } from '@peildatum/kernel';
import { contractCodec, noted } from './contract/fixtures.js';
import { EventLog } from './event-log.js';
import { MemoryEventStore } from './memory/memory-event-store.js';

const at = (time: string) => `2025-05-30T${time}:00.000Z` as Instant;

let store: MemoryEventStore;
let log: EventLog;
beforeEach(() => {
  store = new MemoryEventStore();
  log = new EventLog(store, contractCodec);
});

async function replayed(signal?: AbortSignal): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of log.replay(signal === undefined ? {} : { signal })) events.push(event);
  return events;
}

describe('replay', () => {
  it('numbers the whole log 1, 2, 3 … in its order, whatever the stream', async () => {
    const events = ['a', 'b', 'a', 'c'].map((stream) => ({ stream, event: noted(stream) }));
    for (const { stream, event } of events) await log.append(stream, 'any', [event]);
    const all = await replayed();
    expect(all.map(({ volgnummer }) => volgnummer)).toEqual([1, 2, 3, 4]);
    expect(all.map(({ id, stream }) => ({ id, stream }))).toEqual(events.map(({ stream, event }) => ({ id: event.id, stream })));
  });

  it('makes an event known at the running maximum of recordedAt', async () => {
    const times = ['10:00', '12:00', '11:00', '12:00', '12:30'].map(at);
    await log.append(
      'a',
      'none',
      times.map((recordedAt) => ({ ...noted(), recordedAt })),
    );
    expect((await replayed()).map(({ knownAt }) => knownAt)).toEqual(['10:00', '12:00', '12:00', '12:00', '12:30'].map(at));
  });

  it('of an empty log is empty, and stops when the signal aborts', async () => {
    expect(await replayed()).toEqual([]);
    await log.append('a', 'none', [noted()]);
    expect(await replayed(AbortSignal.abort())).toEqual([]);
  });

  it('stops at an event that it cannot read', async () => {
    const [event] = [contractCodec.encode(noted())];
    await store.append({ stream: 'a', expected: 'none', events: [{ ...event, type: 'ContractUnknown' } as typeof event] });
    await expect(replayed()).rejects.toMatchObject({ code: 'EVENT.UNREADABLE' });
  });
});

describe('append', () => {
  it('rejects, and does not throw, what it refuses', async () => {
    const refused = log.append('', 'none', [noted()]);
    await expect(refused).rejects.toMatchObject({ code: 'STORE.STREAM_NAME_INVALID' });
  });

  it('counts every byte of an event: data, metadata, type and id', async () => {
    const overhead = sizeOf(noted('x')) - 1;
    await log.append('a', 'none', [noted('x'.repeat(1_000_000 - overhead))]);
    const oneMore = log.append('b', 'none', [noted('x'.repeat(1_000_001 - overhead))]);
    await expect(oneMore).rejects.toMatchObject({ code: 'STORE.TOO_LARGE', kind: 'invalid', details: { bytes: 1_000_001 } });
    expect(await replayed()).toHaveLength(1);
  });
});

describe('readStream', () => {
  it('gives the events of ours, decoded, as asked', async () => {
    const events = [noted('een'), noted('twee'), noted('drie')];
    await log.append('a', 'none', events);
    expect((await log.readStream('a', { direction: 'backward', to: 1 })).map(({ id }) => id)).toEqual([events[2]?.id, events[1]?.id]);
    await expect(log.readStream('b')).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });
});

function sizeOf(event: ReturnType<typeof noted>): number {
  const { id, type, data, metadata } = contractCodec.encode(event);
  return Buffer.byteLength(id + type + data + metadata);
}
