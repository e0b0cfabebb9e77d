import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { actionNotFound } from '../../domain/action.decide.js';
import { actionStream } from '../../domain/action.events.js';
import type { ActionView } from '../../domain/action.view.js';
import { actionProjection } from '../../read-models/action.projection.js';
import { actionPageAt } from '../../read-models/action-page-at.js';
import { actionsAt } from '../../read-models/actions-at.js';
import { GetActionQuery, ListActionsQuery } from './action.queries.js';

@QueryHandler(ListActionsQuery)
export class ListActionsHandler implements IQueryHandler<ListActionsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListActionsQuery): Promise<Answer<Page<ActionView>>> {
    return this.readModels.at({ ...clocks, uses: [actionProjection] }, async (snapshot) =>
      answered(snapshot, await actionPageAt(snapshot, filter, page)),
    );
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
