import { isLoopback } from '@peildatum/platform';
import type { WebCore } from '../web/index.js';
import { localKey } from './local-key.js';
import { personOf } from './local-tokens.js';
import type { Peildatum } from './peildatum.js';

/** What the pages stand on, in an opened Peildatum. */
export async function webCoreOf({ config, database, clock, ids }: Peildatum): Promise<WebCore> {
  return { pool: database.pool, clock, ids, settings: config.web, demonstration: await demonstrationOf(config) };
}

/** Somebody may say himself who he is where no issuer says so, and where nobody can come but from this machine. */
async function demonstrationOf({ oidc, http, web, dataDir }: Peildatum['config']): Promise<WebCore['demonstration']> {
  if (oidc !== undefined || web.origin !== undefined || !isLoopback(http.host)) return null;
  const { kid } = await localKey(dataDir);
  return { personOf: (role, own) => personOf(kid, role, own) };
}
