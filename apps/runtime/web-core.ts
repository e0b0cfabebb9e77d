import type { WebCore } from '../web/index.js';
import { localKey } from './local-key.js';
import { personOf } from './local-tokens.js';
import { noDemonstration } from './no-demonstration.js';
import type { Peildatum } from './peildatum.js';

/** What the pages stand on, in an opened Peildatum. */
export async function webCoreOf({
  config,
  database,
  clock,
  ids,
}: Pick<Peildatum, 'config' | 'clock' | 'ids'> & { readonly database: { readonly pool: WebCore['pool'] } }): Promise<WebCore> {
  return { pool: database.pool, clock, ids, settings: config.web, demonstration: await demonstrationOf(config) };
}

async function demonstrationOf(config: Peildatum['config']): Promise<WebCore['demonstration']> {
  if (noDemonstration(config)) return null;
  const { kid } = await localKey(config.dataDir);
  return { personOf: (role, own) => personOf(kid, role, own) };
}
