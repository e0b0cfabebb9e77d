import { MOST_ROWS } from '@peildatum/tables';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../../api/api-core.js';
import { type DeclaredList, pagedList, sendDeclared } from '../../api/lists/declared-list.js';
import { rowsFrom, type Sorting, sorteerOf } from '../../api/lists/sorted-list.js';
import { pageOf } from '../../api/reading/bladzijde.js';
import { PAGE_PARAMETERS } from '../../api/reading/page-parameters.js';
import type { Parameters, ValuesOf } from '../../api/reading/read-query.js';
import { addVary } from '../../api/vary.js';
import { withQuery } from '../clocks/asked-clocks.js';
import { clockedPage } from '../clocks/clocked-page.js';
import type { PageSender } from '../layout/page-sender.js';
import { isTyped } from './filter-field.js';
import type { ListDefinition } from './list-definition.js';
import { ListPage } from './list-page.js';

/** What the page of a list stands on. */
export interface ListHouse {
  readonly core: ApiCore;
  readonly pages: PageSender;
}

/** Answers a request for the page of a list, or for its file: as the API does, for who the session says. */
export async function showList<T, P extends Parameters, A extends object>(
  house: ListHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  definition: ListDefinition<T, P, A>,
): Promise<void> {
  const { list } = definition;
  if ((request.query as Readonly<Record<string, unknown>>).formaat !== undefined) return await sendFile(house, request, reply, list);
  const asking = { ...list.filters, sorteer: sorteerOf(list.item), na: PAGE_PARAMETERS.na } as Parameters;
  const told = await clockedPage(house, request, reply, asking, undefined, { fields: typedFields(definition) });
  if (told === null) return;
  const { values, typed, asked, alternate } = told;
  const { sorteer, na } = values as unknown as { readonly sorteer: Sorting | undefined; readonly na: string | undefined };
  const paged = pagedList(house.core, list, asked, values as unknown as ValuesOf<P>, sorteer);
  const page = await paged.read(asked, pageOf({ limiet: undefined, na }));
  const { clocks, value } = page;
  const answersOf = (items: readonly T[]) => items.map((one) => paged.answerOf(one, clocks) as A);
  const isCharted = definition.chart !== undefined && value.total <= MOST_ROWS;
  const first = na === undefined || !isCharted ? page : await paged.read(asked, pageOf({ limiet: undefined, na: undefined }));
  const query = wholeQuery(request);
  house.pages.send(
    request,
    reply,
    <ListPage
      definition={definition as unknown as ListDefinition<unknown, Parameters, A>}
      clocks={clocks}
      page={{ ...value, items: answersOf(value.items) }}
      charted={isCharted ? answersOf(await rowsFrom(paged, asked, first)) : null}
      query={query}
      typed={typed}
      at={(change) => withQuery(`/${list.path}`, { ...query, ...change })}
      alternate={alternate}
    />,
  );
}

/** The filters in which somebody types, with what they are called. */
const typedFields = <T, P extends Parameters, A extends object>({
  filters,
  list,
}: ListDefinition<T, P, A>): Readonly<Record<string, string>> =>
  Object.fromEntries(filters.filter((filter) => isTyped(filter, list.filters[filter.name])).map(({ name, label }) => [name, label]));

async function sendFile<T, P extends Parameters>(
  { core }: ListHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  list: DeclaredList<T, P>,
): Promise<void> {
  addVary(reply, 'Cookie');
  await sendDeclared(core, request, reply, list);
}

/** What is asked, without what was left empty and without dates in parts: those that cannot be are told at their fields. */
const wholeQuery = ({ query }: FastifyRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query as Record<string, string>).filter(([name, value]) => value !== '' && !/-(dag|maand|jaar)$/.test(name)),
  );
