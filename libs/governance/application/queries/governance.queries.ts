import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import type { GovernanceView } from '../../domain/governance.view.js';

/** What a report must know of its own making, and the revision of its stream at those clocks (for If-Match); -1 when nothing was ever told. */
export class GetGovernanceQuery extends Query<Answer<{ readonly governance: GovernanceView; readonly revision: number }>> {
  constructor(readonly clocks: ClockRequest) {
    super();
  }
}
