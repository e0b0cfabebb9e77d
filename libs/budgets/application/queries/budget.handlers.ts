import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type Page, pageBy } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { budgetNotFound } from '../../domain/budget.decide.js';
import { budgetStream } from '../../domain/budget.events.js';
import type { BudgetView } from '../../domain/budget.view.js';
import { budgetProjection } from '../../read-models/budget.projection.js';
import { budgetsAt } from '../../read-models/budgets-at.js';
import { UPTAKE_USES, uptakeAt } from '../uptake-at.js';
import { GetBudgetQuery, GetUptakeQuery, ListBudgetsQuery, type UptakeAnswer } from './budget.queries.js';

@QueryHandler(ListBudgetsQuery)
export class ListBudgetsHandler implements IQueryHandler<ListBudgetsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, page }: ListBudgetsQuery): Promise<Answer<Page<BudgetView>>> {
    return this.readModels.at({ ...clocks, uses: [budgetProjection] }, async (snapshot) =>
      answered(
        snapshot,
        pageBy(await budgetsAt(snapshot), ({ code }) => code, page),
      ),
    );
  }
}

@QueryHandler(GetBudgetQuery)
export class GetBudgetHandler implements IQueryHandler<GetBudgetQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetBudgetQuery): Promise<Answer<{ budget: BudgetView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [budgetProjection] }, async (snapshot) => {
      const [budget] = await budgetsAt(snapshot, [code]);
      if (!budget) throw budgetNotFound(code);
      return answered(snapshot, { budget, revision: await revisionAt(snapshot, budgetStream(code)) });
    });
  }
}

@QueryHandler(GetUptakeQuery)
export class GetUptakeHandler implements IQueryHandler<GetUptakeQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks, after }: GetUptakeQuery): Promise<Answer<UptakeAnswer>> {
    return this.readModels.at({ ...clocks, uses: UPTAKE_USES }, async (snapshot) => {
      const [budget] = await budgetsAt(snapshot, [code]);
      if (!budget) throw budgetNotFound(code);
      return answered(snapshot, await uptakeAt(snapshot, budget, after));
    });
  }
}
