import { setImmediate } from 'node:timers/promises';

/** How long rows are worked on before whoever waits goes first, in milliseconds: as long as a small read takes. */
const LONGEST_MS = 4;

let since = performance.now();
let pause: Promise<void> | null = null;

/**
 * For work on very many rows in the thread that answers everybody: asked before each row. One clock for all of it, so that lanes beside
 * each other do not each take their time.
 * @returns what to wait for where others come first now
 */
export function breath(): Promise<void> | undefined {
  if (pause === null && performance.now() - since < LONGEST_MS) return undefined;
  pause ??= setImmediate().then(() => {
    since = performance.now();
    pause = null;
  });
  return pause;
}
