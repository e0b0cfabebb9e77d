import { inspect } from 'node:util';
import { ModernFakeTimers } from '@jest/fake-timers';
import fc from 'fast-check';

/**
 * What `@jest/globals` is for a spec (see typescript-loader.js). The runner runs every file of a worker in one and the same Node, so
 * that nothing is loaded twice; what it leaves to us stands here: a limit to what hangs, an end at which what
 * the file changed is put back, faults that are no Error, and timers that also run what waits for a promise.
 */

/** Of what hangs; how long a test takes depends on what else the machine does, and no test sets a limit of its own. */
const HANGS_AFTER_MS = Number(process.env.PEILDATUM_TEST_LIMIT ?? 300_000);

const { setTimeout, clearTimeout } = globalThis;

const timers = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });

const { fn, spyOn, restoreAllMocks } = globalThis.jest;

export const jest = {
  fn,
  spyOn,
  restoreAllMocks,
  useFakeTimers: () => timers.useFakeTimers(),
  useRealTimers: () => timers.useRealTimers(),
  advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
  getTimerCount: () => timers.getTimerCount(),
};

const within = (work) =>
  work &&
  (async () => {
    const { promise, limit } = hanging();
    try {
      return await Promise.race([work(), promise]);
    } catch (error) {
      throw error instanceof Error ? error : new Error(`thrown: ${inspect(error)}`);
    } finally {
      clearTimeout(limit);
    }
  });

function hanging() {
  let limit;
  const promise = new Promise((_, reject) => {
    limit = setTimeout(() => reject(new Error(`hangs: no end after ${HANGS_AFTER_MS / 1_000} s`)), HANGS_AFTER_MS);
  });
  return { promise, limit };
}

const limited = (add) => Object.assign((name, work) => add(name, within(work)), { each: eachOf(add) });

/** A row is bound by Jest, so that its title is made as Jest makes it. */
const eachOf =
  (add) =>
  (...table) =>
  (title, work) =>
    add.each(...table)(title, (...row) => within(() => work(...row))());

const registering = (add) => Object.assign(limited(add), { skip: add.skip, only: limited(add.only), todo: add.todo });

const { it: plainIt, describe, expect } = globalThis;

export { describe, expect };
export const it = registering(plainIt);
export const test = it;
export const [beforeAll, afterAll, beforeEach, afterEach] = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach'].map(
  (name) => (work) => globalThis[name](within(work)),
);

/** Random histories are the same in every run, or who broke nothing would see red; another number looks at others. */
const SEED = Number(process.env.PEILDATUM_TEST_SEED ?? 20260901);

// It would take the runner's worker along, and the runner would wait for its answer.
process.exit = (code) => {
  throw new Error(`a spec called process.exit(${code})`);
};

const environment = { ...process.env };

/** What a spec leaves behind is not the next one's, nor the worker's, which waits for the next by timers of its own. */
export function clean() {
  restoreAllMocks();
  timers.useRealTimers();
  fc.configureGlobal({ seed: SEED });
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}

clean();
globalThis[Symbol.for('clean after a spec')] = clean;
