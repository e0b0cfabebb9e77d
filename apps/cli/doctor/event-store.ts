import { createKurrentEventStore, type EventStore, PostgresEventStore } from '@peildatum/event-store';
import { type Finding, good, masked, messageOf, warning, wrong } from './finding.js';

/** The log itself: whether it can be read, whose it is and whether it has begun. */
export async function lookAtEventStore(kind: 'kurrentdb' | 'postgres', url: string): Promise<Finding> {
  const where = `${kind === 'kurrentdb' ? 'KurrentDB' : 'PostgreSQL'} op ${masked(url)}`;
  let store: EventStore | undefined;
  try {
    store =
      kind === 'kurrentdb' ? await createKurrentEventStore({ url }) : new PostgresEventStore({ url, applicationName: 'peildatum doctor' });
    for await (const [first] of store.readAll({ batchSize: 1 })) {
      const { logId } = JSON.parse(first?.data ?? '{}') as { logId?: string };
      return first?.type === 'RegisterOpened'
        ? good('Logboek', `${where}, register ${logId}`)
        : wrong('Logboek', `${where} begint met ${first?.type}`, 'Dit is geen logboek van Peildatum; verbeter EVENT_STORE_URL.');
    }
    return good('Logboek', `${where}, nog leeg`);
  } catch (error) {
    // The table is not there yet: whoever starts first makes it.
    const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? cause?.code ?? ''))
      return warning('Logboek', `${where}, nog niet ingericht`, 'De eerste start doet dat.');
    return wrong('Logboek', `${where}: ${messageOf(error)}`, 'Start de event store, of verbeter EVENT_STORE_URL.');
  } finally {
    await store?.close();
  }
}
