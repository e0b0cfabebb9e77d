import { describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, registerEvents } from '@peildatum/event-store';
import { fixedClock, type Instant, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { Lane } from './lane.js';

const id = uuidV5(PEILDATUM_NAMESPACE, 'lane');
const clock = fixedClock('2026-01-01T12:00:00.000Z' as Instant);
const turn = () => new Promise(setImmediate);

async function opened(): Promise<EventLog> {
  const log = new EventLog(new MemoryEventStore(), createCodec(registerEvents));
  await openRegister(log, id, clock, { person: id, role: 'beheerder', organisation: 'VWS' });
  return log;
}

const follower = (name: string, apply: () => Promise<void>) => ({
  name,
  progress: null,
  follows: true,
  apply,
  halt: async () => undefined,
});

describe('a lane of which one projection fails', () => {
  it('ends when the others have ended what they were at, and not before', async () => {
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const lane = new Lane(await opened(), [
      follower('faalt', () => Promise.reject(new Error('geen weer'))),
      follower('schrijft nog', () => held),
    ]);
    let ended = 'onderweg';
    const running = lane.catchUp(new AbortController().signal).catch((error: Error) => {
      ended = error.message;
    });
    for (let i = 0; i < 20; i += 1) await turn();
    expect(ended).toBe('onderweg');
    finish();
    await running;
    expect(ended).toBe('geen weer');
  });
});
