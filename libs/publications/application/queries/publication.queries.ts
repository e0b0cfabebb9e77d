import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { PublicationView } from '../../domain/embargo.view.js';
import type { PublicationCode } from '../../domain/publication.events.js';

/** The publications on which an embargo was set, in the order of their codes. */
export class ListPublicationsQuery extends Query<Answer<Page<PublicationView>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** One publication, and the revision of its stream at those clocks (for If-Match). @throws `PUBLICATION.NOT_FOUND`. */
export class GetPublicationQuery extends Query<Answer<{ readonly publication: PublicationView; readonly revision: number }>> {
  constructor(
    readonly code: PublicationCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
