import { eventStoreContract } from '../contract/event-store.contract.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { PostgresTestLog } from './testing/postgres-test-log.js';

eventStoreContract('postgres', {
  open: () => PostgresTestLog.open(),
  // Nobody listens on port 1.
  unreachable: () => new PostgresEventStore({ url: 'postgres://peildatum@127.0.0.1:1/peildatum' }),
  holdAppend: (log: PostgresTestLog, request) => log.holdAppend(request),
  dropConnections: async (log) => log.proxy.cut(),
  loseAnswers: (log) => log.loseAnswers(),
  endSubscriptions: (log) => log.endSessions(),
  received: (log) => log.proxy.rows,
  repeatsOfAny: true,
});
