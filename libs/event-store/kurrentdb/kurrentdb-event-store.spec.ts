import { describe, it } from '@jest/globals';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { loadClient } from './client.js';
import { kurrentEventStoreWith } from './kurrentdb-event-store.js';
import { type KurrentLog, NOT_RUN, openLog, TEST_SERVER } from './testing/kurrent-log.js';

if (TEST_SERVER === undefined) {
  process.stderr.write(`event store contract: kurrentdb: ${NOT_RUN}\n`);
  describe('event store contract: kurrentdb', () => {
    it.skip(NOT_RUN, () => undefined);
  });
} else {
  const server = TEST_SERVER;
  const modules = await loadClient();
  eventStoreContract<KurrentLog>('kurrentdb', {
    open: () => openLog(server),
    unreachable: () => kurrentEventStoreWith(modules, { url: 'kurrentdb://127.0.0.1:1?tls=false' }),
    holdAppend: 'KurrentDB neemt een vastlegging in één keer aan; een client kan haar niet halverwege ophouden',
    dropConnections: async ({ proxy }) => proxy.cutConnections(),
    loseAnswers: (log, text) => log.loseAnswers(text),
    endSubscriptions: async ({ proxy }) => proxy.endLongCalls(),
    received: ({ store }) => store.received,
    repeatsOfAny: true,
  });
}
