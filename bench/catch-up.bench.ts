import type { EventStore } from '@peildatum/event-store';
import { interleaved } from './measure.js';

/** Reading the whole log as it stands, and doing nothing with it. */
export async function benchCatchUp(store: EventStore): Promise<{ readonly events: number; readonly perSecond: number }> {
  let events = 0;
  const { all } = await interleaved(
    {
      async all() {
        events = 0;
        for await (const batch of store.readAll()) events += batch.length;
        return events;
      },
    },
    { rounds: 3, forMs: 0 },
  );
  return { events, perSecond: all };
}
