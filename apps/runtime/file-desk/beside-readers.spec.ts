import { describe, expect, it } from '@jest/globals';
import { BesideReaders } from './beside-readers.js';

/** Read models that are at the head when they are told so. */
function readModels() {
  const waiting: ((error?: Error) => void)[] = [];
  const followed = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve());
      waiting.push((error) => (error ? reject(error) : resolve()));
    });
  return { waiting, followed };
}

describe('a file that is recorded beside readers', () => {
  it('goes on until it is so far ahead, and all its lanes wait for the same', async () => {
    const { waiting, followed } = readModels();
    const pace = new BesideReaders(followed, 10);
    expect([pace.next(0), pace.next(9)]).toEqual([undefined, undefined]);
    const held = pace.next(10);
    expect(held).toBeInstanceOf(Promise);
    expect(pace.next(11)).toBe(held);
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await held;
    expect([pace.next(11), pace.next(19)]).toEqual([undefined, undefined]);
    expect(pace.next(20)).toBeInstanceOf(Promise);
  });

  it('is not held up by read models that do not follow', async () => {
    const { followed } = readModels();
    const pace = new BesideReaders(followed, 10, 1);
    await pace.next(10);
    expect(pace.next(10)).toBeUndefined();
  });

  it('ends where nobody can say how far they are, and asks again the next time', async () => {
    const { waiting, followed } = readModels();
    const pace = new BesideReaders(followed, 10);
    const held = pace.next(10);
    waiting[0]?.(new Error('no database'));
    await expect(held).rejects.toThrow('no database');
    expect(pace.next(12)).toBeUndefined();
    expect(pace.next(20)).toBeInstanceOf(Promise);
  });
});
