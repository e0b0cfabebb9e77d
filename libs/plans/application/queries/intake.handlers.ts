import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { INTAKE_STREAM } from '../../domain/intake.events.js';
import type { ToetsenView } from '../../domain/intake.view.js';
import { intakeProjection } from '../../read-models/intake.projection.js';
import { intakeAt } from '../../read-models/intake-at.js';
import { GetIntakeQuery } from './intake.queries.js';

@QueryHandler(GetIntakeQuery)
export class GetIntakeHandler implements IQueryHandler<GetIntakeQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks }: GetIntakeQuery): Promise<Answer<{ intake: ToetsenView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses: [intakeProjection] }, async (snapshot) =>
      answered(snapshot, { intake: await intakeAt(snapshot), revision: await revisionAt(snapshot, INTAKE_STREAM) }),
    );
  }
}

export const intakeQueryHandlers = [GetIntakeHandler];
