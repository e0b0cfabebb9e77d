import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { GOVERNANCE_STREAM } from '../../domain/governance.events.js';
import type { GovernanceView } from '../../domain/governance.view.js';
import { governanceProjection } from '../../read-models/governance.projection.js';
import { governanceAt } from '../../read-models/governance-at.js';
import { GetGovernanceQuery } from './governance.queries.js';

@QueryHandler(GetGovernanceQuery)
export class GetGovernanceHandler implements IQueryHandler<GetGovernanceQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks }: GetGovernanceQuery): Promise<Answer<{ governance: GovernanceView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [governanceProjection] }, async (snapshot) =>
      answered(snapshot, { governance: await governanceAt(snapshot), revision: await revisionAt(snapshot, GOVERNANCE_STREAM) }),
    );
  }
}

export const governanceQueryHandlers = [GetGovernanceHandler];
