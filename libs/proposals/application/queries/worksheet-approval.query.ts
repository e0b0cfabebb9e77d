import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Register } from '@peildatum/event-store';
import type { Actor, Answer, ClockRequest } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { proposalProjection } from '../../read-models/proposal.projection.js';
import { proposalsOf } from '../../read-models/proposals-at.js';
import { HELD_WORD, isHeldWorksheet, type WaitsIn, waitingRows } from '../held-worksheet.js';
import { maySee } from '../proposal-rights.js';

export interface WorksheetApproval {
  /** Whether what who asks fills in waits for another's approval. */
  readonly isHeld: boolean;
  /** The rows that wait, by `rowKey`. */
  readonly waiting: ReadonlyMap<string, WaitsIn>;
}

/** Asks what is to be approved of a werkblad: nothing of one in which nothing has to be, or that who asks may not know of. */
export class GetWorksheetApprovalQuery extends Query<Answer<WorksheetApproval>> {
  constructor(
    readonly actor: Actor,
    readonly of: { readonly word: string; readonly code: string },
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

@QueryHandler(GetWorksheetApprovalQuery)
export class GetWorksheetApprovalHandler implements IQueryHandler<GetWorksheetApprovalQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly register: Register,
  ) {}

  async execute({ actor, of, clocks }: GetWorksheetApprovalQuery): Promise<Answer<WorksheetApproval>> {
    const isHeld = await isHeldWorksheet(this.register, actor, of);
    return await this.readModels.at({ ...clocks, uses: [proposalProjection] }, async (snapshot) => {
      if (of.word !== HELD_WORD || !maySee(actor, { thematafel: of.code })) return answered(snapshot, { isHeld, waiting: new Map() });
      return answered(snapshot, { isHeld, waiting: waitingRows(await proposalsOf(snapshot, of.code), actor) });
    });
  }
}
