import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Announcements } from './announcements.js';

/** A `NOTIFY` that waits to be answered; `told` counts those that were sent. */
function given() {
  const state = { told: 0, answer: () => {} };
  const notify = () => {
    state.told += 1;
    return new Promise<void>((resolve) => {
      state.answer = resolve;
    });
  };
  return { state, announcements: new Announcements(notify, 1) };
}

describe('Announcements', () => {
  it('tells the first at once', () => {
    const { state, announcements } = given();
    announcements.announce();
    expect(state.told).toBe(1);
  });

  it('tells once, together, what came while one was under way; and then no more', async () => {
    const { state, announcements } = given();
    for (let i = 0; i < 100; i += 1) announcements.announce();
    expect(state.told).toBe(1);
    state.answer();
    while (state.told < 2) await sleep(1);
    state.answer();
    await announcements.idle();
    expect(state.told).toBe(2);
  });

  it('tells what came in the pause after one', async () => {
    const { state, announcements } = given();
    announcements.announce();
    state.answer();
    await Promise.resolve();
    announcements.announce();
    while (state.told < 2) await sleep(1);
    state.answer();
    await announcements.idle();
    expect(state.told).toBe(2);
  });

  it('goes on after one that failed', async () => {
    let told = 0;
    const announcements = new Announcements(async () => {
      told += 1;
      throw new Error('connection lost');
    }, 1);
    announcements.announce();
    await announcements.idle();
    announcements.announce();
    await announcements.idle();
    expect(told).toBe(2);
  });
});
