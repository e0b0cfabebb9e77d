import { type EventFilter, ListEventsQuery, type ListedEvent } from '@peildatum/audit';
import type { ClockRequest } from '@peildatum/kernel';
import type { ApiCore } from '../api-core.js';
import { MAX_LIMIT } from '../reading/page-parameters.js';

/** Every event that the filter lets through, page by page, so that memory does not grow with their number. */
export async function* eventPages(
  { queries }: Pick<ApiCore, 'queries'>,
  filter: EventFilter,
  clocks: ClockRequest = {},
): AsyncGenerator<readonly ListedEvent[]> {
  let after: number | undefined;
  do {
    const page = { limit: MAX_LIMIT, counted: false, ...(after === undefined ? {} : { after }) };
    const { value } = await queries.execute(new ListEventsQuery(filter, page, clocks));
    yield value.items;
    after = value.next === null ? undefined : Number(value.next);
  } while (after !== undefined);
}
