import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { HANGS_AFTER_MS } from '../../platform/testing/hangs.js';
import type { EventStore } from '../port.js';
import { encoded, everything, idsOf, streamName } from './fixtures.js';
import { Follower } from './follower.js';
import { itWith, onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

/** A subscription goes on by itself after the server dropped or ended it, and skips and repeats nothing. */
export function resumeLaws<Log extends ContractLog>(name: string, setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);
  type Hook = ContractSetup<Log>['dropConnections'];

  itWith<Hook>(name, setup.dropConnections, 'resumes after the connection was cut, three times under writers', resumesAfter);
  itWith<Hook>(name, setup.endSubscriptions, 'resumes after the server ended it gracefully, three times under writers', resumesAfter);
  itWith<Hook>(name, setup.dropConnections, 'resumes for a reader that was handling a batch when the connection was cut', (drop) =>
    resumesForBusyReader(drop),
  );
  itWith<Hook>(name, setup.endSubscriptions, 'resumes when it was cut while nothing happened', async (end) => {
    const follower = new Follower(log().store, { after: await log().store.head() });
    await sleep(200);
    await end(log());
    await sleep(200);
    const events = encoded(3);
    await appendUntilAcknowledged(await log().another(), events);
    await follower.upTo(3);
    expect(idsOf(await follower.stop())).toEqual(idsOf(events));
  });

  async function resumesAfter(interrupt: (log: Log) => Promise<void>): Promise<void> {
    const { store } = log();
    const before = await store.head();
    const followers = [new Follower(store, { after: before, batchSize: 7 }), new Follower(await log().another(), { after: before })];
    const writer = await log().another();
    const acknowledged: string[] = [];
    let writing = true;
    const writes = (async () => {
      while (writing) acknowledged.push(...idsOf(await appendUntilAcknowledged(writer, encoded(3))));
    })();
    for (let i = 0; i < 3; i += 1) {
      await sleep(150);
      await interrupt(log());
    }
    await sleep(150);
    writing = false;
    await writes;
    const afterwards = idsOf(await everything(writer, { after: before }));
    expect(afterwards).toEqual(acknowledged);
    for (const follower of followers) {
      await follower.upTo(afterwards.length);
      expect(idsOf(await follower.stop())).toEqual(afterwards);
    }
  }

  async function resumesForBusyReader(drop: (log: Log) => Promise<void>): Promise<void> {
    const before = await log().store.head();
    const events = encoded(100);
    await log().store.append({ stream: streamName(), expected: 'none', events });
    const abort = new AbortController();
    const received: string[] = [];
    for await (const batch of log().store.subscribe({ after: before, batchSize: 10, signal: abort.signal })) {
      received.push(...idsOf(batch));
      if (received.length === 10 || received.length === 50) {
        await drop(log());
        await sleep(100);
      }
      if (received.length >= 100) abort.abort();
    }
    expect(received).toEqual(idsOf(events));
  }
}

/** As a caller does with an answer that was lost: the same ids and the same expectation again until it is answered. */
async function appendUntilAcknowledged(store: EventStore, events: ReturnType<typeof encoded>): Promise<ReturnType<typeof encoded>> {
  const stream = streamName();
  const deadline = Date.now() + HANGS_AFTER_MS;
  for (;;) {
    try {
      await store.append({ stream, expected: 'none', events });
      return events;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'STORE.UNREACHABLE' || Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
