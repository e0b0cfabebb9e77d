import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import type { ClockRequest } from '@peildatum/kernel';
import type { ApiCore } from '../../api/api-core.js';
import { eventPages } from '../../api/gebeurtenissen/event-pages.js';

/** Something that was recorded of a subject, and what became of it. */
export interface Told {
  readonly event: ListedEvent;
  /** The event that took its place; null: none did. */
  readonly correctedBy: string | null;
}

/**
 * What the log has of a subject up to a volgnummer, the newest first, to who may know it.
 * @param of which of it; default all. It is asked in the order of the log.
 */
export async function historyOf(
  core: Pick<ApiCore, 'queries'>,
  { withheld }: Pick<ClockRequest, 'withheld'>,
  subject: string,
  toVolgnummer: number,
  of: (event: ListedEvent) => boolean = () => true,
): Promise<readonly Told[]> {
  const events: ListedEvent[] = [];
  const clocks = withheld === undefined ? {} : { withheld };
  for await (const page of eventPages(core, { subject, toVolgnummer }, clocks)) events.push(...page.filter(of));
  const correctedBy = new Map(
    events.flatMap((event) => (isUnreadable(event) || event.corrects === undefined ? [] : [[event.corrects, event.id] as const])),
  );
  return events.map((event) => ({ event, correctedBy: correctedBy.get(event.id) ?? null })).reverse();
}
