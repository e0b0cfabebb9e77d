import { createKurrentEventStore, type EventStore, PostgresEventStore, prepareLog } from '@peildatum/event-store';
import { type Config, type DatabaseAccess, roleOf } from '@peildatum/platform';

/** The event store that the configuration names, its own tables made or brought up to date. */
export async function openEventStore({ eventStore }: Config, database: DatabaseAccess, applicationName: string): Promise<EventStore> {
  switch (eventStore.kind) {
    case 'kurrentdb':
      return await createKurrentEventStore({ url: eventStore.url });
    case 'postgres':
      await prepareLog({ adminUrl: eventStore.adminUrl, appRole: await roleIn(eventStore.url, database) });
      return new PostgresEventStore({ url: eventStore.url, applicationName });
    case 'embedded':
      await prepareLog(database);
      return new PostgresEventStore({ url: database.appUrl, applicationName });
  }
}

/** Asked of the server once, where the log stands in the database of the read models. */
const roleIn = async (url: string, { appUrl, appRole }: DatabaseAccess): Promise<string> => (url === appUrl ? appRole : await roleOf(url));
