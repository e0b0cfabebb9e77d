import { Query } from '@nestjs/cqrs';
import type { Answer, CalendarDate, ClockRequest } from '@peildatum/kernel';
import type { GovernanceView } from '../../domain/governance.view.js';

/** What richer facts say of the same, where they are whole; null: they say nothing, or not enough. */
export interface Follows {
  readonly partyCount: number | null;
  readonly boardMeetsOn: CalendarDate | null;
}

/** What a report must know of its own making, and the revision of its stream at those clocks (for If-Match); -1 when nothing was ever told. */
export class GetGovernanceQuery extends Query<
  Answer<{ readonly governance: GovernanceView; readonly revision: number; readonly follows: Follows }>
> {
  constructor(readonly clocks: ClockRequest) {
    super();
  }
}
