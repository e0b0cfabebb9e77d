import { agreementTableEvents, budgetEvents, frameworkEvents } from '@peildatum/budgets';
import { createCodec, EventLog, type EventStore, MemoryEventStore, registerEvents, runMigration } from '@peildatum/event-store';
import { governance, kamer } from '@peildatum/governance';
import { type NumberedEvent, systemClock, systemIds } from '@peildatum/kernel';
import { monitorEvents } from '@peildatum/monitoring';
import { dossierEvents, intakeEvents } from '@peildatum/plans';
import { publicationEvents } from '@peildatum/publications';
import { actionEvents, thematafelEvents } from '@peildatum/thematafels';
import { institutionEvents, normEvents, trancheEvents } from '@peildatum/volume-norms';
import { demonstrationMigration } from '../../apps/runtime/demonstration.js';

/** The demonstration history in a store, as `npm start` loads it. */
export async function demonstrationLog(store: EventStore = new MemoryEventStore()): Promise<EventLog> {
  const log = new EventLog(
    store,
    createCodec(
      registerEvents,
      ...governance.events,
      ...kamer.events,
      thematafelEvents,
      actionEvents,
      dossierEvents,
      intakeEvents,
      budgetEvents,
      frameworkEvents,
      agreementTableEvents,
      publicationEvents,
      normEvents,
      trancheEvents,
      institutionEvents,
      monitorEvents,
    ),
  );
  await runMigration(log, demonstrationMigration(log, systemClock), systemIds.random(), () => undefined);
  return log;
}

export async function eventsOf(log: EventLog): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of log.replay()) events.push(event);
  return events;
}
