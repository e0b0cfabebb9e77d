import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Answer } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import { budgetNotFound } from '../../domain/budget.decide.js';
import { budget } from '../budget.subject.js';
import { UPTAKE_USES, uptakeAt } from '../uptake-at.js';
import { GetUptakeQuery, type UptakeAnswer } from './budget.queries.js';

@QueryHandler(GetUptakeQuery)
export class GetUptakeHandler implements IQueryHandler<GetUptakeQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks, after }: GetUptakeQuery): Promise<Answer<UptakeAnswer>> {
    return this.readModels.at({ ...clocks, uses: UPTAKE_USES }, async (snapshot) => {
      const [found] = await viewsAt(snapshot, budget, [code]);
      if (!found) throw budgetNotFound(code);
      return answered(snapshot, await uptakeAt(snapshot, found, after));
    });
  }
}
