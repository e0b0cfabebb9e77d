import type { Clock } from '@peildatum/kernel';
import type { Config } from '@peildatum/platform';
import { oidcVerifier, rememberedTokens, type TokenVerifier } from '../api/index.js';
import { localTokens } from './local-tokens.js';

/**
 * Whose tokens this service believes: those of the OIDC issuer that was named, and of nobody else; where none was, those of
 * the embedded store itself. Its key may lie in the data folder of a service with another store: there it counts for nothing.
 * @throws TypeError for another store without an issuer; the configuration refuses that before.
 */
export async function tokenVerifierOf(
  { oidc, eventStore, dataDir }: Pick<Config, 'oidc' | 'eventStore' | 'dataDir'>,
  clock: Clock,
): Promise<TokenVerifier> {
  if (oidc) return rememberedTokens(oidcVerifier(oidc, clock), clock);
  if (eventStore.kind !== 'embedded') throw new TypeError('a store that is not embedded has no tokens of its own');
  return rememberedTokens((await localTokens(dataDir, clock)).verifier, clock);
}
