import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { FrameworkSector } from '../../domain/framework/framework.events.js';
import type { FrameworkView } from '../../domain/framework/framework.views.js';
import type { FrameworkFilter } from '../../read-models/frameworks-at.js';

/** The kaders per sector and year with their uitputting, in the order of their codes. */
export class ListFrameworksQuery extends Query<Answer<Page<FrameworkView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly filter: FrameworkFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One sector and year, and the revision of its stream at those clocks (for If-Match). @throws `FRAMEWORK.NOT_FOUND`. */
export class GetFrameworkQuery extends Query<Answer<{ readonly framework: FrameworkView; readonly revision: number }>> {
  constructor(
    readonly sector: FrameworkSector,
    readonly year: number,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
