import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { ActionCode } from '../../domain/action.events.js';
import type { ActionView } from '../../domain/action.view.js';
import type { ActionsWith } from '../../read-models/action-page-at.js';

/** Which actions are asked for. */
export type ActionFilter = ActionsWith;

/** The register of actions, in the order of their codes. */
export class ListActionsQuery extends Query<Answer<Page<ActionView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: ActionFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One action, and the revision of its stream at those clocks (for If-Match). @throws `ACTION.NOT_FOUND`. */
export class GetActionQuery extends Query<Answer<{ readonly action: ActionView; readonly revision: number }>> {
  constructor(
    readonly code: ActionCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
