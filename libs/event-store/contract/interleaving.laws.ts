import { expect, it } from '@jest/globals';
import { isFault } from '@peildatum/kernel';
import fc from 'fast-check';
import type { AppendResult, EncodedEvent, EventStore, StoredEvent } from '../port.js';
import { encoded, everything, idsOf, streamName } from './fixtures.js';
import { Follower } from './follower.js';
import { onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

/** One append of a random writer: to which of the streams, how many events, and what it expects there. */
interface Step {
  readonly stream: number;
  readonly size: number;
  readonly expects: 'any' | 'what it read';
}

interface Acknowledged {
  readonly stream: string;
  readonly events: readonly EncodedEvent[];
  readonly result: AppendResult;
}

const step = fc.record<Step>({
  stream: fc.nat({ max: 2 }),
  size: fc.integer({ min: 1, max: 4 }),
  expects: fc.constantFrom('any', 'what it read'),
});
const writers = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 5 });
const RUNS = { numRuns: 12 };

/** Random writers on two clients: the laws of order hold whatever the interleaving. */
export function interleavingLaws<Log extends ContractLog>(setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);

  /** Lets the scripts run at once and gives what was acknowledged; a conflict is an answer too. */
  async function play(scripts: readonly (readonly Step[])[], clients: readonly EventStore[]): Promise<Acknowledged[]> {
    const streams = [streamName(), streamName(), streamName()];
    const acknowledged: Acknowledged[] = [];
    const run = async (script: readonly Step[], client: EventStore) => {
      for (const { stream: index, size, expects } of script) {
        const stream = streams[index] as string;
        const events = encoded(size);
        try {
          const expected = expects === 'any' ? 'any' : await lastRevision(client, stream);
          acknowledged.push({ stream, events, result: await client.append({ stream, expected, events }) });
        } catch (error) {
          if (!isFault(error, 'STORE.WRONG_REVISION')) throw error;
        }
      }
    };
    await Promise.all(scripts.map((script, i) => run(script, clients[i % clients.length] as EventStore)));
    return acknowledged;
  }

  it('every stream has its acknowledged events once, without gaps, each append together and where its answer said', async () => {
    const clients = [log().store, await log().another()];
    await fc.assert(
      fc.asyncProperty(writers, async (scripts) => {
        const acknowledged = await play(scripts, clients);
        for (const stream of new Set(acknowledged.map((append) => append.stream))) {
          const stored = await log().store.readStream(stream);
          const appends = acknowledged.filter((append) => append.stream === stream).sort((a, b) => a.result.revision - b.result.revision);
          expect(stored.map(({ revision }) => revision)).toEqual(stored.map((_, i) => i));
          expect(idsOf(stored)).toEqual(appends.flatMap(({ events }) => idsOf(events)));
          for (const { events, result } of appends)
            expect(stored[result.revision]).toMatchObject({ id: events.at(-1)?.id, cursor: result.cursor });
        }
      }),
      RUNS,
    );
  });

  it('the whole log has the order of every stream, and is the same read in pages of any size from any place', async () => {
    const clients = [log().store, await log().another()];
    await fc.assert(
      fc.asyncProperty(writers, fc.integer({ min: 1, max: 40 }), fc.nat(), async (scripts, batchSize, place) => {
        const before = await log().store.head();
        const acknowledged = await play(scripts, clients);
        const all = await everything(log().store, { after: before });
        expect(new Set(idsOf(all))).toEqual(new Set(acknowledged.flatMap(({ events }) => idsOf(events))));
        expect(all).toHaveLength(acknowledged.reduce((sum, { events }) => sum + events.length, 0));
        for (const [stream, events] of byStream(all)) expect(events).toEqual(await log().store.readStream(stream));
        expect(await everything(clients[1] as EventStore, { after: before, batchSize })).toEqual(all);
        const from = place % all.length;
        expect(await everything(log().store, { after: all[from]?.cursor, batchSize })).toEqual(all.slice(from + 1));
      }),
      RUNS,
    );
  });

  it('a subscription that runs meanwhile gives exactly that order: nothing skipped, nothing repeated', async () => {
    const clients = [log().store, await log().another()];
    await fc.assert(
      fc.asyncProperty(writers, fc.integer({ min: 1, max: 40 }), async (scripts, batchSize) => {
        const before = await log().store.head();
        const followers = clients.map((client) => new Follower(client, { after: before, batchSize }));
        const acknowledged = await play(scripts, clients);
        const all = await everything(log().store, { after: before });
        expect(all).toHaveLength(acknowledged.reduce((sum, { events }) => sum + events.length, 0));
        for (const follower of followers) {
          await follower.upTo(all.length);
          expect(await follower.stop()).toEqual(all);
        }
      }),
      RUNS,
    );
  });
}

async function lastRevision(store: EventStore, stream: string): Promise<number | 'none'> {
  try {
    const [last] = await store.readStream(stream, { direction: 'backward', to: 0 });
    return last?.revision ?? 'none';
  } catch (error) {
    if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return 'none';
    throw error;
  }
}

function byStream(events: readonly StoredEvent[]): Map<string, StoredEvent[]> {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}
