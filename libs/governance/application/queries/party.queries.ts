import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type ClockRequest, type Page, type PageRequest, pageBy } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { viewsByCode } from '@peildatum/subjects';
import { PARTY_STREAM, partyStreams } from '../../domain/parties/party.events.js';
import type { PartyView } from '../../domain/parties/party.view.js';
import { partyRegister } from '../parties/party.subject.js';

const CODE = partyStreams.codeOf(PARTY_STREAM);

/** The parties of the register, in the order of their codes. */
export class ListPartiesQuery extends Query<Answer<Page<PartyView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly page: PageRequest,
    readonly isAsked: (party: PartyView) => boolean = () => true,
  ) {
    super();
  }
}

@QueryHandler(ListPartiesQuery)
export class ListPartiesHandler implements IQueryHandler<ListPartiesQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, page, isAsked }: ListPartiesQuery): Promise<Answer<Page<PartyView>>> {
    return this.readModels.at({ ...clocks, uses: [partyRegister.projection] }, async (snapshot) => {
      const register = (await viewsByCode(snapshot, partyRegister, [CODE])).get(CODE);
      return answered(
        snapshot,
        pageBy((register?.parties ?? []).filter(isAsked), ({ code }) => code, page),
      );
    });
  }
}

export const partyQueryHandlers = [ListPartiesHandler];
