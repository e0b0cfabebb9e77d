import { type Instant, toInstant } from './dates.js';

/** Time comes in through this port, so that a run can be repeated. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => toInstant(Date.now()) };

/** A clock for tests: stands still until it is set. */
export const fixedClock = (start: Instant): Clock & { set(at: Instant): void } => {
  let at = start;
  return {
    now: () => at,
    set: (next) => {
      at = next;
    },
  };
};
