import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { FrameworkView } from '../../domain/framework/framework.shape.js';
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
