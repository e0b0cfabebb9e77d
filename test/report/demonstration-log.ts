import { readFileSync } from 'node:fs';
import {
  createCodec,
  EventLog,
  type EventStore,
  MemoryEventStore,
  readMigration,
  registerEvents,
  runMigration,
} from '@peildatum/event-store';
import { governanceEvents } from '@peildatum/governance';
import { type NumberedEvent, systemClock, systemIds } from '@peildatum/kernel';
import { actionEvents, thematafelEvents } from '@peildatum/thematafels';

/** The demonstration history in a store, as `npm start` loads it. */
export async function demonstrationLog(store: EventStore = new MemoryEventStore()): Promise<EventLog> {
  const log = new EventLog(store, createCodec(registerEvents, governanceEvents, thematafelEvents, actionEvents));
  const content = readFileSync(new URL('../../data/demonstratie.ndjson', import.meta.url), 'utf8');
  await runMigration(log, readMigration('demonstratie.ndjson', content, log, systemClock), systemIds.random(), () => undefined);
  return log;
}

export async function eventsOf(log: EventLog): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of log.replay()) events.push(event);
  return events;
}
