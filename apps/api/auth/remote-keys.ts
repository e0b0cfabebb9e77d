import type { Clock } from '@peildatum/kernel';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { keysUnreachable } from './token-errors.js';

/** In milliseconds. */
const MINUTE = 60_000;
/** Older keys are fetched again: what the issuer took away is believed no longer than this. */
const FRESH = 10 * MINUTE;
/** While the issuer does not answer, older keys serve on; after this nobody is believed until it does. */
const USABLE = 60 * MINUTE;
/** Between two fetches for the sake of a key id that is not known, and after one that failed. */
const COOLDOWN = MINUTE / 2;
const PATIENCE = 5_000;

interface Fetched {
  readonly get: JWTVerifyGetKey;
  readonly at: number;
}

/**
 * The public keys of an issuer, as jose asks for them; fetched when needed, so that they may be replaced. jose's own remote
 * set forgets its keys when the issuer is away for ten minutes, and asks it again for every token meanwhile.
 * @throws PeildatumError `TOKEN.KEYS_UNREACHABLE`, and jose's error for a key that is not there.
 */
export function remoteKeys(url: string, clock: Clock): JWTVerifyGetKey {
  let fetched: Fetched | null = null;
  let tried = Number.NEGATIVE_INFINITY;
  let failure: unknown;
  let under: Promise<void> | null = null;
  const now = () => Date.parse(clock.now());
  /** Also after a clock that was set back: then nobody knows how long it has been. */
  const within = (since: number, limit: number) => now() >= since && now() - since < limit;

  const refresh = async (): Promise<void> => {
    under ??= fetchKeys(url)
      .then((keys) => {
        fetched = { get: keys, at: now() };
        failure = undefined;
      })
      .catch((error: unknown) => {
        failure = error;
      })
      .finally(() => {
        tried = now();
        under = null;
      });
    await under;
  };

  const current = async (): Promise<JWTVerifyGetKey> => {
    const usable = () => (fetched && within(fetched.at, USABLE) ? fetched.get : null);
    const patient = usable() !== null && failure !== undefined && within(tried, COOLDOWN);
    if (!(fetched && within(fetched.at, FRESH)) && !patient) await refresh();
    const keys = usable();
    if (keys === null) throw keysUnreachable(failure);
    return keys;
  };

  return async (header, token) => {
    const keys = await current();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // A new key, perhaps: asked for once in a while, so that invented key ids do not make us ask all the time.
      if (!within(tried, COOLDOWN)) await refresh();
      if (failure !== undefined) throw keysUnreachable(failure);
      return await (await current())(header, token);
    }
  };
}

async function fetchKeys(url: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(url, {
    headers: { Accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.status !== 200) throw new Error(`the keys of the issuer: status ${response.status}`);
  return createLocalJWKSet((await response.json()) as JSONWebKeySet);
}
