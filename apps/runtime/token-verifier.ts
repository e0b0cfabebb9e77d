import type { Clock } from '@peildatum/kernel';
import type { Config } from '@peildatum/platform';
import { tokenInvalid } from '../api/auth/token-errors.js';
import { oidcVerifier, rememberedTokens, type TokenVerifier } from '../api/index.js';
import { localTokens } from './local-tokens.js';

const NOBODYS: TokenVerifier = {
  verify: async () => {
    throw tokenInvalid();
  },
};

/**
 * Whose tokens this service believes: those of the OIDC issuer that was named, and of nobody else; where none was, those of
 * the embedded store itself. Its key may lie in the data folder of a service with another store: there it counts for nothing.
 * Another store without an issuer, which listens on this machine alone, believes nobody's: there the pages are the way in.
 */
export async function tokenVerifierOf(
  { oidc, eventStore, dataDir }: Pick<Config, 'oidc' | 'eventStore' | 'dataDir'>,
  clock: Clock,
): Promise<TokenVerifier> {
  if (oidc) return rememberedTokens(oidcVerifier(oidc, clock), clock);
  if (eventStore.kind !== 'embedded') return NOBODYS;
  return rememberedTokens((await localTokens(dataDir, clock)).verifier, clock);
}
