import type { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest, Page, PageRequest, ResolvedClocks } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { type Parameters, readQuery, type ValuesOf } from '../reading/read-query.js';
import type { AnswerClass } from './row-shape-of.js';
import { type PagedList, sendList } from './send-list.js';
import { type Sorting, sortedList, sorteerOf } from './sorted-list.js';

/** A list as it is declared once, for its route in the API, its files and its page. */
/** @typeParam A what the answer has of each */
export interface DeclaredList<T, P extends Parameters, A extends object = object> {
  /** Below `/v1/`, and of its page. */
  readonly path: string;
  /** What the list is called in the answer. */
  readonly name: string;
  /** What each of its items is; its columns follow from it. */
  readonly item: AnswerClass;
  /** Those that filter. */
  readonly filters: P;
  /** In the order of which column its rows come where nobody says; default: their codes. */
  readonly order?: string;
  readonly query: (clocks: ClockRequest, page: PageRequest, values: ValuesOf<P>) => Query<Answer<Page<T>>>;
  /** What the answer has of one of them, for who asks at these clocks. */
  readonly answerOf: (one: T, asked: ClockRequest, clocks: ResolvedClocks) => A;
}

/** Keeps what a list is of. */
export const declaredList = <T, P extends Parameters, A extends object>(list: DeclaredList<T, P, A>): DeclaredList<T, P, A> => list;

/** Everything that such a list is asked. */
export const listParameters = <T, P extends Parameters>({
  filters,
  item,
  order,
}: Pick<DeclaredList<T, P>, 'filters' | 'item' | 'order'>) => ({
  ...filters,
  sorteer: sorteerOf(item, order),
  ...PAGE_PARAMETERS,
  ...CLOCK_PARAMETERS,
});

/** The list as it is asked for, to be read page by page. */
export function pagedList<T, P extends Parameters>(
  { queries }: Pick<ApiCore, 'queries'>,
  { path, name, item, query, answerOf }: DeclaredList<T, P>,
  asked: ClockRequest,
  values: ValuesOf<P>,
  sorting: Sorting | undefined,
): PagedList<T> {
  const list: PagedList<T> = {
    path,
    name,
    item,
    read: (at, page) => queries.execute(query(at, page, values)),
    answerOf: (one, clocks) => answerOf(one, asked, clocks),
  };
  return sorting === undefined ? list : sortedList(list, sorting);
}

/** Answers a request for the list, in the form that it asks for. */
export async function sendDeclared<T, P extends Parameters>(
  core: Pick<ApiCore, 'queries' | 'embargoes'>,
  request: FastifyRequest,
  reply: FastifyReply,
  declared: DeclaredList<T, P>,
): Promise<void> {
  const parameters = listParameters(declared);
  const values = readQuery(parameters, request.query, CLOCK_EXCLUSIONS) as ValuesOf<typeof parameters>;
  const asked = await clocksFor(core, request, values as ValuesOf<typeof CLOCK_PARAMETERS>);
  const { sorteer, ...page } = values as ValuesOf<{ sorteer: ReturnType<typeof sorteerOf> } & typeof PAGE_PARAMETERS>;
  await sendList(request, reply, asked, page, pagedList(core, declared, asked, values as ValuesOf<P>, sorteer));
}
