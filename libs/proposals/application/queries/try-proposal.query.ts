import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type Actor, type ClockRequest, uuidV5 } from '@peildatum/kernel';
import { fileOfPrepared, LookAtWorksheetQuery, type WorksheetLook } from '@peildatum/worksheets';
import type { ProposalId } from '../../domain/proposal.events.js';
import { cellsOf } from '../told-rows.js';
import { GetProposalQuery } from './proposal.queries.js';
import type { ProposedChange } from './titled-proposals.js';

/**
 * What would be recorded if all that waits of a proposal were approved as things stand; what is no longer possible is no part of it. Nothing is written.
 * @throws PeildatumError `PROPOSAL.NOT_FOUND`, `RIGHTS.…`
 */
export class TryProposalQuery extends Query<WorksheetLook['tried']> {
  constructor(
    readonly actor: Actor,
    readonly id: ProposalId,
    /** What who looks may know of. */
    readonly reader: ClockRequest,
  ) {
    super();
  }
}

@QueryHandler(TryProposalQuery)
export class TryProposalHandler implements IQueryHandler<TryProposalQuery> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ actor, id, reader }: TryProposalQuery): Promise<WorksheetLook['tried']> {
    const { value } = await this.queries.execute(new GetProposalQuery(actor, id, reader));
    const waiting = value.rows.filter(({ state }) => state === 'waiting');
    const look = (rows: readonly ProposedChange[]) => this.queries.execute(new LookAtWorksheetQuery(fileOf(id, rows), actor, reader));
    if (waiting.length === 0) return [];
    const looked = await look(waiting);
    if (looked.faults.length === 0) return looked.tried;
    const possible = waiting.filter((_, at) => POSSIBLE.includes(looked.rows[at]?.outcome));
    return possible.length === 0 ? [] : (await look(possible)).tried;
  }
}

const POSSIBLE: readonly unknown[] = ['new', 'changed'] satisfies WorksheetLook['rows'][number]['outcome'][];

const fileOf = (id: ProposalId, rows: readonly ProposedChange[]) =>
  fileOfPrepared(
    rows.map(({ submitted: { cells, ...row } }) => ({ ...row, cells: cellsOf(cells) })),
    uuidV5(id, 'tried'),
  );
