import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { actionNotFound } from '../../domain/action.decide.js';
import { actionStream } from '../../domain/action.events.js';
import { type ActionView, isOverdue } from '../../domain/action.view.js';
import { actionProjection } from '../../read-models/action.projection.js';
import { actionsAt, codesWithStatus } from '../../read-models/actions-at.js';
import { type ActionFilter, GetActionQuery, ListActionsQuery } from './action.queries.js';

@QueryHandler(ListActionsQuery)
export class ListActionsHandler implements IQueryHandler<ListActionsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListActionsQuery): Promise<Answer<Page<ActionView>>> {
    return this.readModels.at({ ...clocks, uses: [actionProjection] }, async (snapshot) => {
      const all = await actionsAt(snapshot);
      const before = filter.completedAfter
        ? await codesWithStatus(snapshot, codesOf(all), filter.completedAfter, 'completed')
        : new Set<string>();
      const found = all.filter((action) => matches(action, filter, snapshot.validOn, before));
      const rest = page.after === undefined ? found : found.filter(({ code }) => code > (page.after as string));
      const items = rest.slice(0, page.limit);
      return answered(snapshot, {
        items,
        total: found.length,
        next: rest.length > items.length ? (items[items.length - 1]?.code ?? null) : null,
      });
    });
  }
}

@QueryHandler(GetActionQuery)
export class GetActionHandler implements IQueryHandler<GetActionQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetActionQuery): Promise<Answer<{ action: ActionView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [actionProjection] }, async (snapshot) => {
      const [action] = await actionsAt(snapshot, [code]);
      if (!action) throw actionNotFound(code);
      return answered(snapshot, { action, revision: await revisionAt(snapshot, actionStream(code)) });
    });
  }
}

export const actionQueryHandlers = [ListActionsHandler, GetActionHandler];

const codesOf = (actions: readonly ActionView[]): string[] => actions.map(({ code }) => code);

/** A register has hundreds of actions: filtering the snapshot's list costs less than a query per filter would gain. */
function matches(
  action: ActionView,
  filter: ActionFilter,
  validOn: Parameters<typeof isOverdue>[1],
  completedBefore: ReadonlySet<string>,
): boolean {
  const { thematafels, statuses, overdue, responsible, search, completedAfter } = filter;
  return (
    (thematafels === undefined || thematafels.includes(action.thematafel)) &&
    (statuses === undefined || statuses.includes(action.status)) &&
    (overdue === undefined || overdue === isOverdue(action, validOn)) &&
    (responsible === undefined || action.responsible?.includes(responsible) === true) &&
    (completedAfter === undefined || (action.status === 'completed' && !completedBefore.has(action.code))) &&
    (search === undefined ||
      [action.code, action.description, action.section].some((text) => text?.toLowerCase().includes(search.toLowerCase())))
  );
}
