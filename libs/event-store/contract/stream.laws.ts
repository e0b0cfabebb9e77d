import { beforeAll, expect, it } from '@jest/globals';
import type { ReadStreamOptions } from '../port.js';
import { encoded, idsOf, streamName } from './fixtures.js';
import { onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

/** Reading one stream: forward, backward, from and up to a revision. */
export function streamLaws<Log extends ContractLog>(setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);
  const stream = streamName();
  const events = encoded(10);

  beforeAll(async () => {
    await log().store.append({ stream: streamName(), expected: 'none', events: encoded(3) });
    await log().store.append({ stream, expected: 'none', events: events.slice(0, 4) });
    await log().store.append({ stream: streamName(), expected: 'none', events: encoded(3) });
    await log().store.append({ stream, expected: 3, events: events.slice(4) });
  });

  it('gives every event with its stream, its revision from 0 without gaps, and a cursor that grows', async () => {
    const stored = await log().store.readStream(stream);
    expect(stored).toHaveLength(10);
    expect(stored).toEqual(events.map((event, revision) => ({ ...event, stream, revision, cursor: expect.any(String) })));
    for (let i = 1; i < stored.length; i += 1) {
      expect(log().store.compare(stored[i - 1]?.cursor ?? '', stored[i]?.cursor ?? '')).toBeLessThan(0);
    }
  });

  const upwards = (from: number, to: number): number[] => Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i);
  const downwards = (from: number, to: number): number[] => upwards(to, from).reverse();

  it.each<[string, ReadStreamOptions, number[]]>([
    ['forward by default', {}, upwards(0, 9)],
    ['forward', { direction: 'forward' }, upwards(0, 9)],
    ['forward from 4', { from: 4 }, upwards(4, 9)],
    ['forward up to 4', { to: 4 }, upwards(0, 4)],
    ['forward from 3 up to 6', { direction: 'forward', from: 3, to: 6 }, upwards(3, 6)],
    ['forward from 9 up to 9', { from: 9, to: 9 }, [9]],
    ['forward up to beyond the end', { from: 8, to: 50 }, [8, 9]],
    ['forward from beyond the end', { from: 10 }, []],
    ['forward from far beyond the end', { from: 1_000_000 }, []],
    ['forward from 6 up to 3', { from: 6, to: 3 }, []],
    ['backward', { direction: 'backward' }, downwards(9, 0)],
    ['backward from 4', { direction: 'backward', from: 4 }, downwards(4, 0)],
    ['backward up to 4', { direction: 'backward', to: 4 }, downwards(9, 4)],
    ['backward from 6 up to 3', { direction: 'backward', from: 6, to: 3 }, downwards(6, 3)],
    ['backward from 0', { direction: 'backward', from: 0 }, [0]],
    ['backward from beyond the end', { direction: 'backward', from: 50, to: 8 }, [9, 8]],
    ['backward from 3 up to 6', { direction: 'backward', from: 3, to: 6 }, []],
  ])('reads %s', async (_title, options, revisions) => {
    const stored = await log().store.readStream(stream, options);
    expect(stored.map(({ revision }) => revision)).toEqual(revisions);
    expect(idsOf(stored)).toEqual(revisions.map((revision) => events[revision]?.id));
  });

  it.each<[ReadStreamOptions | undefined]>([[undefined], [{ from: 3 }], [{ direction: 'backward' }], [{ to: 0 }]])(
    'a stream that is not there has an error of its own (%p)',
    async (options) => {
      const missing = streamName();
      await expect(log().store.readStream(missing, options)).rejects.toMatchObject({
        code: 'STORE.STREAM_NOT_FOUND',
        kind: 'not-found',
        details: { stream: missing },
      });
    },
  );

  it('reads a stream of many pages whole, both ways', async () => {
    const long = streamName();
    const all = encoded(2_500);
    for (let start = 0; start < all.length; start += 500) {
      await log().store.append({ stream: long, expected: start === 0 ? 'none' : start - 1, events: all.slice(start, start + 500) });
    }
    expect(idsOf(await log().store.readStream(long))).toEqual(idsOf(all));
    expect(idsOf(await log().store.readStream(long, { direction: 'backward' }))).toEqual(idsOf(all).reverse());
  });

  it('never shows a part of an append', async () => {
    const growing = streamName();
    const writer = await log().another();
    let writing = true;
    const writes = (async () => {
      for (let i = 0; i < 20; i += 1) await writer.append({ stream: growing, expected: 'any', events: encoded(7) });
      writing = false;
    })();
    await log().store.append({ stream: growing, expected: 'any', events: encoded(7) });
    while (writing) expect((await log().store.readStream(growing)).length % 7).toBe(0);
    await writes;
    expect(await log().store.readStream(growing)).toHaveLength(147);
  });
}
