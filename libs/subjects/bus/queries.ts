import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Fact, Page, PageRequest } from '@peildatum/kernel';
import type { Subject } from '../subject.js';

/** The subjects of one kind, in the order of their codes. */
export class ListSubjectsQuery<F extends Fact, V, Code extends string> extends Query<Answer<Page<V>>> {
  constructor(
    readonly subject: Subject<F, V, Code>,
    readonly clocks: ClockRequest,
    readonly page: PageRequest,
    /** Which of them; default all. */
    readonly isAsked: (view: V) => boolean = () => true,
  ) {
    super();
  }
}

/** One subject, and the revision of its stream at those clocks (for If-Match). @throws its `notFound` */
export class GetSubjectQuery<F extends Fact, V, Code extends string> extends Query<
  Answer<{ readonly view: V; readonly revision: number }>
> {
  constructor(
    readonly subject: Subject<F, V, Code>,
    readonly code: Code,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
