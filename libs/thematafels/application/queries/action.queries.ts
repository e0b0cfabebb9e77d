import { Query } from '@nestjs/cqrs';
import type { Answer, CalendarDate, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { ActionCode } from '../../domain/action.events.js';
import type { ActionStatus } from '../../domain/action.js';
import type { ActionView } from '../../domain/action.view.js';
import type { ActionThematafel } from '../../domain/thematafel-letter.js';

/** Which actions are asked for; what is absent does not filter. */
export interface ActionFilter {
  readonly thematafels?: readonly ActionThematafel[];
  readonly statuses?: readonly ActionStatus[];
  /** True: only what is too late on `validOn`. */
  readonly overdue?: boolean;
  /** A party among the responsible ones, to the letter. */
  readonly responsible?: string;
  /** Text in the code, description or section, whatever its case. */
  readonly search?: string;
  /** Only what is completed and was not on this date. */
  readonly completedAfter?: CalendarDate;
}

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
