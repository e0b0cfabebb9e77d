import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { linesOf, runTypescript } from '../../../../libs/platform/testing/run-typescript.js';
import { BAD_CASES } from './testing/cases.js';

const ROUNDS = 2;
const TIMES = 10 * BAD_CASES.length;

describe('bad input, thousands of times', () => {
  it('leaves no more behind than a warm server has', async () => {
    const child = runTypescript(fileURLToPath(new URL('./testing/repeat.fixture.ts', import.meta.url)), [String(ROUNDS), String(TIMES)]);
    try {
      const { warm, after } = JSON.parse(await linesOf(child)()) as { warm: number; after: number };
      expect(warm).toBeGreaterThan(10_000_000); // otherwise this measures nothing
      // Less than a kilobyte for each of them: a request or a socket that were kept is three.
      expect(after - warm).toBeLessThan(ROUNDS * TIMES * 1_024);
    } finally {
      child.kill();
    }
  });
});
