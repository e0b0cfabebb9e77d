import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { isFault } from '@peildatum/kernel';
import { csvPieces, type ListedPages, listWorkbook } from '@peildatum/tables';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { embargoHeader } from '../http/embargo-mark.js';
import { sendRepresentation } from '../http/send-representation.js';
import { clockHeaders } from '../reading/clock-headers.js';
import type { ListFormat } from '../reading/list-formats.js';
import { MAX_LIMIT } from '../reading/page-parameters.js';
import { addVary } from '../vary.js';
import { type AnswerClass, rowShapeOf } from './row-shape-of.js';

/** A list as it is written in rows. */
export interface ListInRows extends Omit<ListedPages, 'shape'> {
  /** The class of its items, or those of which each item is one; its columns follow from it. */
  readonly item: AnswerClass | readonly AnswerClass[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A CSV of so many rows is made at once: it has a tag, by its bytes. A longer one is sent while it is read, and nothing names it before it is there. */
const AT_ONCE = MAX_LIMIT;

/**
 * Sends every row: as CSV while they are read, as a workbook at once. The first page was read before, so that what is wrong then is told as a problem.
 * @throws PeildatumError `LIST.TOO_LONG`
 */
export async function sendTable(
  request: FastifyRequest,
  reply: FastifyReply,
  { word, contentType }: ListFormat,
  { item, headers: more, ...told }: ListInRows,
): Promise<void> {
  const listed = { ...told, marked: request.embargo ?? null };
  const { clocks, total } = listed;
  const list = { ...listed, shape: rowShapeOf(item) };
  const headers = {
    'Content-Disposition': `attachment; filename="${fileName(listed)}.${word}"`,
    ...(clocks === null ? {} : clockHeaders(clocks)),
    ...more,
  };
  if (word === 'csv' && (total === null || total > AT_ONCE)) {
    addVary(reply, 'Authorization', 'Accept');
    const cached = request.actor === null ? 'no-cache' : 'private, no-cache';
    reply
      .headers({ 'Cache-Control': cached, ...embargoHeader(request), ...headers, 'Content-Type': contentType })
      .send(Readable.from(lines(list, request.id)));
    return;
  }
  const body = word === 'xlsx' || word === 'ods' ? Buffer.from(await listWorkbook(list, word, request.url)) : await whole(list);
  sendRepresentation(request, reply, { body, contentType, headers, vary: ['Accept'] });
}

/** A CSV has no place to say anything: what is under embargo is so by its name. */
const fileName = ({ name, clocks, marked = null }: Omit<ListInRows, 'item' | 'headers'>): string =>
  [name, ...(clocks === null ? [] : [clocks.validOn]), ...(marked === null ? [] : ['onder-embargo'])].join('-');

async function whole(list: ListedPages): Promise<string> {
  let text = '';
  for await (const piece of csvPieces(list)) text += piece;
  return text;
}

async function* lines(list: ListedPages, correlationId: string): AsyncGenerator<string> {
  try {
    yield* csvPieces(list);
  } catch (error) {
    if (!isFault(error, 'READ.ABANDONED'))
      new Logger('api').error(`${correlationId} CSV broken off: ${error instanceof Error ? error.stack : String(error)}`);
    throw error;
  }
}
