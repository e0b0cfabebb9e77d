import { allEnded } from '@peildatum/kernel';
import { isWeather, throughWeather } from '../database/weather.js';
import { checkpointAt, type LogEntry } from '../logboek/numbering.js';
import { advanceTogether } from '../registry/registry.js';
import type { Follower, FollowerDeps } from './follower.js';

/**
 * Offers a batch to projections that follow. Most events are of one read model, and all the others only note that they saw it: those move
 * on in one statement. Each of the rest writes in a transaction of its own, and so does each that did not move along. All have ended when
 * it ends. @throws weather
 */
export async function applyTogether(
  deps: Pick<FollowerDeps, 'pool' | 'clock' | 'patience'>,
  followers: readonly Follower[],
  entries: readonly LogEntry[],
): Promise<void> {
  const passing = followers.filter((follower) => follower.passes(entries));
  const writing = followers.filter((follower) => !passing.includes(follower));
  const together = passing.length > 1 ? passTogether(deps, passing, entries) : allEnded(passing.map((one) => one.apply(entries)));
  await allEnded([together, ...writing.map((follower) => follower.apply(entries))]);
}

async function passTogether(
  { pool, clock, patience }: Pick<FollowerDeps, 'pool' | 'clock' | 'patience'>,
  passing: readonly Follower[],
  entries: readonly LogEntry[],
): Promise<void> {
  const begun = performance.now();
  const to = checkpointAt(entries[entries.length - 1] as LogEntry);
  const from = passing.map(({ standing }) => standing);
  const move = () => advanceTogether(pool, clock, from, from[0]?.progress ?? null, to);
  const moved = await throughWeather(move, patience).catch((error: unknown) => {
    // What is refused together is told of each by itself.
    if (isWeather(error)) throw error;
    return new Set<string>();
  });
  const seconds = (performance.now() - begun) / 1_000;
  await allEnded(passing.map(async (one) => (moved.has(one.name) ? one.passed(entries, to, seconds) : one.apply(entries))));
}
