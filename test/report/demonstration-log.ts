import { createCodec, EventLog, type EventStore, MemoryEventStore, registerEvents, runMigration } from '@peildatum/event-store';
import { type NumberedEvent, systemClock, systemIds } from '@peildatum/kernel';
import { contexts } from '../../apps/runtime/composition.js';
import { demonstrationMigration } from '../../apps/runtime/demonstration.js';

/** The demonstration history in a store, as `npm start` loads it. */
export async function demonstrationLog(store: EventStore = new MemoryEventStore()): Promise<EventLog> {
  const log = new EventLog(store, createCodec(registerEvents, ...contexts.flatMap(({ events }) => events)));
  await runMigration(log, demonstrationMigration(log, systemClock), systemIds.random(), () => undefined);
  return log;
}

export async function eventsOf(log: EventLog): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of log.replay()) events.push(event);
  return events;
}
