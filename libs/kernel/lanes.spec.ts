import { describe, expect, it } from '@jest/globals';
import { allEnded, inLanes } from './lanes.js';

/** Work that ends when the test says so. */
class Held {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, { resolve(): void; reject(error: Error): void }>();

  begin(name: string): Promise<void> {
    this.begun.push(name);
    return new Promise((resolve, reject) => this.ends.set(name, { resolve, reject }));
  }
  end(name: string): void {
    this.ends.get(name)?.resolve();
  }
  fail(name: string): void {
    this.ends.get(name)?.reject(new Error(`${name} mislukt`));
  }
}

/** How it ended so far, with every microtask that was waiting done. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  let state = 'onderweg';
  promise.then(
    () => {
      state = 'klaar';
    },
    (error: Error) => {
      state = error.message;
    },
  );
  await new Promise(setImmediate);
  return state;
}

describe('lanes', () => {
  it('do so many at once, and all of them', async () => {
    const held = new Held();
    const all = inLanes(['a', 'b', 'c'], 2, (name) => held.begin(name));
    expect(held.begun).toEqual(['a', 'b']);
    held.end('b');
    expect(await stateOf(all)).toBe('onderweg');
    expect(held.begun).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c']) held.end(name);
    expect(await stateOf(all)).toBe('klaar');
  });

  it('begin nothing after one failed, tell those under way, and reject when those have ended', async () => {
    const held = new Held();
    let told: AbortSignal | undefined;
    const all = inLanes(['a', 'b', 'c', 'd'], 3, (name, stopped) => {
      told = stopped;
      return held.begin(name);
    });
    held.fail('b');
    expect(await stateOf(all)).toBe('onderweg');
    expect(told?.aborted).toBe(true);
    held.end('a');
    expect(await stateOf(all)).toBe('onderweg');
    held.fail('c');
    expect(await stateOf(all)).toBe('b mislukt');
    expect(held.begun).toEqual(['a', 'b', 'c']);
  });

  it('end at once where there is nothing to do', async () => {
    expect(await stateOf(inLanes([], 4, () => Promise.reject(new Error('nooit'))))).toBe('klaar');
  });
});

describe('all ended', () => {
  it('gives what each gives, in their order', async () => {
    expect(await allEnded([Promise.resolve(1), 'twee'])).toEqual([1, 'twee']);
  });

  it('rejects with the first in their order, and not before the last has ended', async () => {
    const held = new Held();
    const both = allEnded([held.begin('a'), held.begin('b')]);
    held.fail('b');
    expect(await stateOf(both)).toBe('onderweg');
    held.end('a');
    expect(await stateOf(both)).toBe('b mislukt');
  });
});
