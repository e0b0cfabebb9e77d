import { PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import type { WebCore } from '../web-core.js';

/** What the pages stand on where a machine is fresh. */
export const freshWebCore = ({ pool, clock, ids }: Pick<WebCore, 'pool' | 'clock' | 'ids'>): WebCore => ({
  pool,
  clock,
  ids,
  settings: {},
  demonstration: { personOf: (role, own = '') => uuidV5(PEILDATUM_NAMESPACE, `${role}:${own}`) },
});
