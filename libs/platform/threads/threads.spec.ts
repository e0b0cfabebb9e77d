import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Threads, type ThreadsOptions } from './threads.js';

const opened: Threads<unknown, string>[] = [];
const open = (options: Partial<ThreadsOptions> = {}) => {
  const file = new URL('./testing/answering.thread.js', import.meta.url);
  const threads = new Threads<unknown, string>({ file, threads: 1, limitMs: 300_000, ...options });
  opened.push(threads);
  return threads;
};
afterEach(async () => {
  for (const threads of opened.splice(0)) await threads.close();
});
const lost = (why: string | RegExp) => ({ lost: expect.objectContaining({ message: expect.stringMatching(why) }) });

describe('the threads', () => {
  it('answer each question with its own answer, whatever their number', async () => {
    for (const threads of [open(), open({ threads: 2 })]) {
      const answers = await Promise.all(['a', 'b', 'c', 'd'].map((word) => threads.run(word)));
      expect(answers).toEqual(['A', 'B', 'C', 'D'].map((answer) => ({ answer })));
    }
  });

  it('give a fault of the module back, and go on', async () => {
    const threads = open();
    const [fault, next] = await Promise.allSettled([threads.run('fault'), threads.run('a')]);
    expect(fault).toMatchObject({ status: 'rejected', reason: { message: 'not this one' } });
    expect(next).toEqual({ status: 'fulfilled', value: { answer: 'A' } });
  });

  it.each([
    ['end', /ended with 3/],
    ['throw', /outside any answer/],
  ])('lose no other question with a thread that is lost (%s): the next one gets a new thread', async (word, why) => {
    const threads = open();
    const [gone, next] = await Promise.all([threads.run(word), threads.run('a')]);
    expect(gone).toEqual(lost(why));
    expect(next).toEqual({ answer: 'A' });
    expect(await threads.run('b')).toEqual({ answer: 'B' });
  });

  it('wait for no answer longer than their limit', async () => {
    expect(await open({ limitMs: 50 }).run('silence')).toEqual(lost('too long'));
  });

  it('refuse what cannot be sent to a thread, and go on', async () => {
    const threads = open();
    await expect(threads.run(() => undefined)).rejects.toThrow('could not be cloned');
    expect(await threads.run('a')).toEqual({ answer: 'A' });
  });

  it('end with their answer where they answer once, and each question has a thread of its own', async () => {
    const ended: Promise<unknown>[] = [];
    const threads = open({ once: true });
    process.on('worker', (worker) => ended.push(once(worker, 'exit')));
    try {
      expect([await threads.run('a'), await threads.run('b')]).toEqual([{ answer: 'A' }, { answer: 'B' }]);
      await Promise.all(ended);
    } finally {
      process.removeAllListeners('worker');
    }
    expect(ended).toHaveLength(2);
  });

  it('end when they are closed, and lose what was asked', async () => {
    const threads = open();
    const asked = [threads.run('silence'), threads.run('a')];
    await threads.close();
    expect(await Promise.all(asked)).toEqual([lost('ended with'), lost('closed')]);
  });
});
