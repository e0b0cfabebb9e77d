import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { systemIds } from '@peildatum/kernel';
import { encoded } from '../contract/fixtures.js';
import type { AppendRequest } from '../port.js';
import { Appends } from './appends.js';
import { claimStreamOf } from './claims.js';
import { WritingServer } from './testing/writing-server.js';

const open = new AbortController().signal;

/** Appends as a client of this server does, while time passes. */
async function append(server: WritingServer, request: AppendRequest): Promise<unknown> {
  const answer = new Appends(open, { ...server, ids: systemIds }).append(request).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(60_000);
  return answer;
}

describe('an append that meets what the server is still writing', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('a repeat by another client at the same moment waits for the claim of the first, and is answered', async () => {
    const server = new WritingServer();
    const events = encoded(2);
    for (const { id } of events) {
      server.store(claimStreamOf('p.', id), [{ ...events[0], id: systemIds.random(), data: '{"stream":"a"}' } as never]);
      server.unreadable.set(claimStreamOf('p.', id), 3);
    }
    expect(await append(server, { stream: 'a', expected: 'none', events })).toMatchObject({ revision: 1 });
    expect(server.count('p.a')).toBe(2);
  });

  it('an id that is claimed for another stream is in use, once that can be read', async () => {
    const server = new WritingServer();
    const [event] = encoded(1);
    if (!event) throw new Error('one event was asked for');
    server.store(claimStreamOf('p.', event.id), [{ ...event, id: systemIds.random(), data: '{"stream":"elders"}' }]);
    server.unreadable.set(claimStreamOf('p.', event.id), 3);
    expect(await append(server, { stream: 'a', expected: 'none', events: [event] })).toMatchObject({ code: 'STORE.ID_IN_USE' });
    expect(server.count('p.a')).toBe(0);
  });

  it('who is refused for a revision can read it by then', async () => {
    const server = new WritingServer();
    server.store('p.a', encoded(1));
    server.unreadable.set('p.a', 3);
    const refusal = await append(server, { stream: 'a', expected: 'none', events: encoded(1) });
    expect(refusal).toMatchObject({ code: 'STORE.WRONG_REVISION', details: { expected: 'none', actual: 0 } });
    expect(server.unreadable.get('p.a')).toBe(0);
  });

  it('is unreachable where that never can be read', async () => {
    const server = new WritingServer();
    server.store('p.a', encoded(1));
    server.unreadable.set('p.a', Number.POSITIVE_INFINITY);
    expect(await append(server, { stream: 'a', expected: 'none', events: encoded(1) })).toMatchObject({ code: 'STORE.UNREACHABLE' });
  });
});

describe('a thousand events at once', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('claim their ids a hundred at a time, and have the time that so many take', async () => {
    const server = new WritingServer(10);
    expect(await append(server, { stream: 'a', expected: 'none', events: encoded(1_000) })).toMatchObject({ revision: 999 });
    expect(server.mostAtOnce).toBe(100);
  });
});
