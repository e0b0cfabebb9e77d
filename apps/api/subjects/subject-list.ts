import type { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Fact, Page, PageRequest } from '@peildatum/kernel';
import { ListSubjectsQuery } from '@peildatum/subjects';
import type { DeclaredList } from '../lists/declared-list.js';
import type { Parameters, ValuesOf } from '../reading/read-query.js';
import type { SubjectRoutes } from './subject-routes.js';

export type ListQueryOf<V, P extends Parameters> = (clocks: ClockRequest, page: PageRequest, values: ValuesOf<P>) => Query<Answer<Page<V>>>;

/** What the answer has of a subject, for who asks: what only insiders may know is left out for the others. */
export const toReader =
  <F extends Fact, V, Code extends string, P extends Parameters, A extends object>({
    answerOf,
    insidersOnly,
  }: SubjectRoutes<F, V, Code, P, A>) =>
  (view: V, { withheld }: ClockRequest): A =>
    answerOf(withheld === undefined || insidersOnly === undefined ? view : insidersOnly.without(view));

/** The list of a subject. @param query what it asks for; default: the subjects, at the same clocks */
export const subjectList = <F extends Fact, V, Code extends string, P extends Parameters, A extends object>(
  routes: SubjectRoutes<F, V, Code, P, A>,
  query: ListQueryOf<V, P> = (clocks, page, values) => new ListSubjectsQuery(routes.subject, clocks, page, routes.list.isAsked?.(values)),
): DeclaredList<V, P, A> => ({
  path: routes.path,
  name: routes.path,
  item: routes.answer,
  filters: routes.list.parameters ?? ({} as P),
  query,
  answerOf: toReader(routes),
});
