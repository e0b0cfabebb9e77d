import type { Answer, ClockRequest, Page, PageRequest } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptable } from '../http/answer-format.js';
import { pageOf, sendPage } from '../reading/bladzijde.js';
import { LIST_FORMATS, type ListFormat } from '../reading/list-formats.js';
import { MAX_LIMIT } from '../reading/page-parameters.js';
import { type ListInRows, sendTable } from './send-table.js';

/** A list that is read page by page. */
export interface PagedList<T, B = unknown> {
  /** Below `/v1/`. */
  readonly path: string;
  /** What the list is called in the answer. */
  readonly name: string;
  readonly item: ListInRows['item'];
  /** Reads a page at these clocks. */
  readonly read: (asked: ClockRequest, page: PageRequest) => Promise<Answer<Page<T> & B>>;
  /** What the answer has of one of them. */
  readonly answerOf: (one: T, asked: Answer<unknown>['clocks']) => object;
  /** What the answer says beside them, as JSON. */
  readonly beside?: (page: Page<T> & B) => object;
}

interface Asked {
  readonly limiet: number | undefined;
  readonly na: string | undefined;
  readonly formaat: ListFormat | undefined;
}

/** A page as JSON, or all rows of the filter in another form. */
export async function sendList<T, B = unknown>(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: ClockRequest,
  values: Asked,
  { path, name, item, read, answerOf, beside }: PagedList<T, B>,
): Promise<void> {
  const format = values.formaat ?? acceptable(LIST_FORMATS, request.headers.accept);
  const inRows = format.word !== 'json';
  const first = await read(asked, inRows ? { limit: MAX_LIMIT } : pageOf(values));
  const { clocks, value } = first;
  const answers = ({ items }: Page<T>) => items.map((one) => answerOf(one, clocks));
  if (!inRows) return sendPage(request, reply, `/v1/${path}`, first, { ...beside?.(value), [name]: answers(value) });
  const pages = async function* () {
    yield answers(value);
    for (let { next } = value; next !== null; ) {
      const page = await read(samePlace(asked, clocks), { limit: MAX_LIMIT, after: next });
      yield answers(page.value);
      next = page.value.next;
    }
  };
  return sendTable(request, reply, format, {
    name: fileName(path),
    item,
    clocks,
    total: value.total,
    pages: pages(),
  });
}

/** The clocks that the first page was read at, for who may know as much. */
export const samePlace = ({ withheld, signal }: ClockRequest, { validOn, volgnummer }: Answer<unknown>['clocks']): ClockRequest => ({
  validOn,
  volgnummer,
  ...(withheld === undefined ? {} : { withheld }),
  ...(signal === undefined ? {} : { signal }),
});

const fileName = (path: string): string => path.replaceAll('/', '-');
