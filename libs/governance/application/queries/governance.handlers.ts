import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { viewsAt, viewsByCode } from '@peildatum/subjects';
import { BODIES } from '../../domain/bodies/body.events.js';
import { GOVERNANCE_STREAM } from '../../domain/governance.events.js';
import type { GovernanceView } from '../../domain/governance.view.js';
import type { MeetingView } from '../../domain/meetings/meeting.view.js';
import { PARTY_STREAM, partyStreams } from '../../domain/parties/party.events.js';
import { countOf } from '../../domain/parties/party.view.js';
import { governanceProjection } from '../../read-models/governance.projection.js';
import { governanceAt } from '../../read-models/governance-at.js';
import { meeting } from '../meetings/meeting.subject.js';
import { partyRegister } from '../parties/party.subject.js';
import { type Follows, GetGovernanceQuery } from './governance.queries.js';

@QueryHandler(GetGovernanceQuery)
export class GetGovernanceHandler implements IQueryHandler<GetGovernanceQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks }: GetGovernanceQuery): Promise<Answer<{ governance: GovernanceView; revision: number; follows: Follows }>> {
    const uses = [governanceProjection, partyRegister.projection, meeting.projection];
    return this.readModels.at({ ...clocks, uses }, async (snapshot) => {
      const governance = await governanceAt(snapshot);
      const register = (await viewsByCode(snapshot, partyRegister, [PARTY_CODE])).get(PARTY_CODE) ?? null;
      const follows = {
        partyCount: countOf(register, 'IZA'),
        boardMeetsOn: governance.edition && boardDayOf(governance.edition.peildatum, await viewsAt(snapshot, meeting)),
      };
      return answered(snapshot, { governance, revision: await revisionAt(snapshot, GOVERNANCE_STREAM), follows });
    });
  }
}

const PARTY_CODE = partyStreams.codeOf(PARTY_STREAM);

/** The first day on which the board has an edition before it, of a meeting that was not called off. */
const boardDayOf = (peildatum: string, meetings: readonly MeetingView[]) =>
  meetings
    .filter(
      ({ body, status, agenda }) => body === BODIES.board && status !== 'cancelled' && agenda.some(({ edition }) => edition === peildatum),
    )
    .map(({ date }) => date)
    .sort()[0] ?? null;

export const governanceQueryHandlers = [GetGovernanceHandler];
