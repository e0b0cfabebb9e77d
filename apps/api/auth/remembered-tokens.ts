import { createHash } from 'node:crypto';
import type { Actor, Clock } from '@peildatum/kernel';
import type { TokenVerifier } from '../ports/token-verifier.js';
import { endOfToken } from './end-of-token.js';

/** How long a verification counts: a key that its issuer takes back is believed no longer than this. */
const REMEMBERED_MS = 60_000;
const MOST_TOKENS = 1_000;

interface Remembered {
  readonly actor: Actor;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * Verifies a token once a minute instead of at every request, for a signature costs more than all else that recognising somebody
 * takes. Never past the token's own end; a refusal is not remembered. Of a token only its digest is kept.
 */
export function rememberedTokens(verifier: TokenVerifier, clock: Clock): TokenVerifier {
  const remembered = new Map<string, Remembered>();
  return {
    verify: async (token) => {
      const digest = createHash('sha256').update(token).digest('base64');
      const now = Date.parse(clock.now());
      const known = remembered.get(digest);
      if (known !== undefined && known.from <= now && now < known.to) return known.actor;
      remembered.delete(digest);
      const actor = await verifier.verify(token);
      remembered.set(digest, { actor, from: now, to: Math.min(now + REMEMBERED_MS, Date.parse(endOfToken(token))) });
      const [oldest] = remembered.keys();
      if (remembered.size > MOST_TOKENS && oldest !== undefined) remembered.delete(oldest);
      return actor;
    },
  };
}
