import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { loadClient } from './client.js';
import type { Connection, ReadCall, ReadReq } from './connection.js';
import { patiently } from './patience.js';
import { Reads } from './reads.js';

const modules = await loadClient();

class FakeCall extends EventEmitter {
  cancel(): void {
    this.emit('close');
  }
  destroy(): void {
    this.emit('close');
  }
}

/** A server that looks through the events of others: it answers to what asks for the end of the log only while it lives. */
function serverThat(lives: () => boolean): { connection: Connection; page: FakeCall } {
  const page = new FakeCall();
  const read = async (request: ReadReq) => {
    if (request.getOptions()?.hasFilter()) return page as unknown as ReadCall;
    const tail = new FakeCall();
    if (lives()) setTimeout(() => tail.emit('end'), 10);
    return tail as unknown as ReadCall;
  };
  return { connection: { modules, read } as unknown as Connection, page };
}

describe('a cursor that the server does not know', () => {
  const UNKNOWN = Object.assign(new Error('2 UNKNOWN: Unexpected ReadAllResult: Error'), { code: 2 });

  /** Gives these outcomes to the pages that are asked for, one after the other; the end of the log is always told. */
  const readAfter = (outcomes: (Error | undefined)[]) => {
    const read = async (request: ReadReq) => {
      const outcome = request.getOptions()?.hasFilter() ? outcomes.shift() : undefined;
      const call = new FakeCall();
      setImmediate(() => (outcome ? call.emit('error', outcome) : call.emit('end')));
      return call as unknown as ReadCall;
    };
    const reads = new Reads({ modules, read } as unknown as Connection, 'p.');
    return patiently(new AbortController().signal, (patience) => reads.after('5-5', 10, patience));
  };

  it('is no cursor when a server that is well says so twice', async () => {
    await expect(readAfter([UNKNOWN, UNKNOWN])).rejects.toMatchObject({ code: 'STORE.CURSOR_INVALID' });
  });

  it('may be one when the server just broke down', async () => {
    expect(await readAfter([UNKNOWN, undefined])).toEqual([]);
  });
});

describe('a page of our own events, while the server looks through those of others', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const readFrom = (connection: Connection) =>
    patiently(new AbortController().signal, (patience) => new Reads(connection, 'p.').ours({ from: 'start', count: 10 }, patience));

  it('may take longer than patience, as long as the server lives', async () => {
    const { connection, page } = serverThat(() => true);
    const reading = readFrom(connection);
    await jest.advanceTimersByTimeAsync(60_500);
    page.emit('end');
    expect(await reading).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends soon after the server has died', async () => {
    let alive = true;
    const { connection } = serverThat(() => alive);
    const reading = readFrom(connection).then(
      () => 'read',
      (error: unknown) => ({ error, at: performance.now() }),
    );
    await jest.advanceTimersByTimeAsync(10_000);
    alive = false;
    const died = performance.now();
    await jest.advanceTimersByTimeAsync(10_000);
    const ended = (await reading) as { error: unknown; at: number };
    expect(ended.error).toMatchObject({ code: 'STORE.UNREACHABLE' });
    expect(ended.at - died).toBeLessThan(5_000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
