import type { ClockRequest, ResolvedClocks } from '@peildatum/kernel';
import { type ActionFilter, type ActionView, ListActionsQuery } from '@peildatum/thematafels';
import type { ApiCore } from '../../../api/api-core.js';
import { samePlace } from '../../../api/lists/send-list.js';
import { MAX_LIMIT } from '../../../api/reading/page-parameters.js';

/** Every action that a filter lets through, in the order of their codes, all at the same clocks. */
export async function allActions(
  { queries }: Pick<ApiCore, 'queries'>,
  asked: ClockRequest,
  filter: ActionFilter,
): Promise<{ readonly clocks: ResolvedClocks; readonly actions: readonly ActionView[] }> {
  const first = await queries.execute(new ListActionsQuery(asked, filter, { limit: MAX_LIMIT }));
  const actions = [...first.value.items];
  for (let { next } = first.value; next !== null; ) {
    const { value } = await queries.execute(
      new ListActionsQuery(samePlace(asked, first.clocks), filter, { limit: MAX_LIMIT, after: next }),
    );
    actions.push(...value.items);
    next = value.next;
  }
  return { clocks: first.clocks, actions };
}
