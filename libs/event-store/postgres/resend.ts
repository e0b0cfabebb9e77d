import { setTimeout as sleep } from 'node:timers/promises';
import { storeBusy, unreachable } from '../errors.js';
import { isNoneFree, isWeather } from './weather.js';

/** How long an attempt may take to find out that there is no connection to be had. */
export const CONNECT_MS = 1_500;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/**
 * Tries again while it is only weather. `attempt` must be safe to repeat, and end by the deadline (of `performance.now()`).
 * @throws PeildatumError when time is up: `STORE.BUSY` if in the end no connection came free, else `STORE.UNREACHABLE`; whatever else the attempt throws, as it is.
 */
export async function resend<T>(attempt: () => Promise<T>, deadline: number): Promise<T> {
  let cause: unknown = new Error('its time was up before its turn came');
  for (let pause = FIRST_PAUSE_MS; performance.now() + CONNECT_MS < deadline; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isWeather(error)) throw error;
      cause = error;
      await sleep(pause);
    }
  }
  throw isNoneFree(cause) ? storeBusy(cause) : unreachable(cause);
}
