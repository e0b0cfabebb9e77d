import { eventStoreContract } from '../contract/event-store.contract.js';
import { MemoryEventStore } from './memory-event-store.js';

const NO_SERVER = 'het geheugen heeft geen server en geen verbinding';

eventStoreContract('memory', {
  async open() {
    const store = new MemoryEventStore();
    return { store, another: async () => store.client(), close: () => store.close() };
  },
  unreachable: NO_SERVER,
  holdAppend: 'een vastlegging in het geheugen is één stap, die niet kan worden opgehouden',
  dropConnections: NO_SERVER,
  loseAnswers: NO_SERVER,
  endSubscriptions: NO_SERVER,
  received: NO_SERVER,
  repeatsOfAny: true,
});
