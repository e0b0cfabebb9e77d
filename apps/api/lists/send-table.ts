import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { isFault, PeildatumError, type ResolvedClocks } from '@peildatum/kernel';
import { csvHead, csvRows, type RowShape, rowShape, type TableRow } from '@peildatum/tables';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { schemaOf } from '../answers/answer.js';
import { sendRepresentation } from '../http/send-representation.js';
import { addVary } from '../http/vary.js';
import { clockHeaders } from '../reading/clock-headers.js';
import { type ListFormat, MOST_ROWS } from '../reading/list-formats.js';
import { listWorkbook } from './list-workbook.js';

type AnswerClass = abstract new () => object;

/** A list as it is written in rows. */
export interface ListInRows {
  /** For a file: `acties`. */
  readonly name: string;
  /** The class of its items, or those of which each item is one; its columns follow from it. */
  readonly item: AnswerClass | readonly AnswerClass[];
  readonly clocks: ResolvedClocks;
  /** How many rows there are. Null: that was not counted. */
  readonly total: number | null;
  /** Its items as answers, a page at a time. The first was read before anything is sent, so that what is wrong then is told as a problem. */
  readonly pages: AsyncIterable<readonly object[]>;
  readonly headers?: Readonly<Record<string, string>>;
}

const SHAPES = new WeakMap<object, RowShape>();

/** The columns of a class of answers, made once. */
export function shapeOf(item: ListInRows['item']): RowShape {
  const known = SHAPES.get(item);
  if (known !== undefined) return known;
  const schema = 'length' in item && Array.isArray(item) ? { oneOf: item.map((one) => schemaOf(one)) } : schemaOf(item as AnswerClass);
  const made = rowShape(schema, (ref) => {
    throw new TypeError(`${ref} stands in no class of an answer`);
  });
  SHAPES.set(item, made);
  return made;
}

/** Sends every row: as CSV while they are read, as a workbook at once. @throws PeildatumError `LIST.TOO_LONG` */
export async function sendTable(request: FastifyRequest, reply: FastifyReply, format: ListFormat, list: ListInRows): Promise<void> {
  const { word, contentType } = format;
  const { name, clocks } = list;
  const headers = {
    'Content-Disposition': `attachment; filename="${name}-${clocks.validOn}.${word}"`,
    ...clockHeaders(clocks),
    ...list.headers,
  };
  if (word === 'xlsx' || word === 'ods') {
    const body = await workbookOf(list, word, request.url);
    sendRepresentation(request, reply, { body, contentType, headers, vary: ['Accept'] });
    return;
  }
  addVary(reply, 'Authorization', 'Accept');
  const cached = request.actor === null ? 'no-cache' : 'private, no-cache';
  reply.headers({ 'Cache-Control': cached, ...headers, 'Content-Type': contentType }).send(Readable.from(lines(list, request.id)));
}

/** One page in memory, however many there are. */
async function* lines({ item, pages }: ListInRows, correlationId: string): AsyncGenerator<string> {
  const { columns, rowOf } = shapeOf(item);
  try {
    yield csvHead(columns);
    for await (const page of pages) if (page.length > 0) yield csvRows(page.map(rowOf));
  } catch (error) {
    if (!isFault(error, 'READ.ABANDONED'))
      new Logger('api').error(`${correlationId} CSV broken off: ${error instanceof Error ? error.stack : String(error)}`);
    throw error;
  }
}

async function workbookOf(list: ListInRows, format: WorkbookFormat, address: string): Promise<Buffer> {
  if ((list.total ?? 0) > MOST_ROWS) throw tooLong(String(list.total));
  const { columns, rowOf } = shapeOf(list.item);
  const rows: TableRow[] = [];
  for await (const page of list.pages) {
    for (const item of page) rows.push(rowOf(item));
    if (rows.length > MOST_ROWS) throw tooLong(`meer dan ${MOST_ROWS}`);
  }
  return Buffer.from(writeWorkbook(listWorkbook(list.name, { columns, rows }, list.clocks, address), format));
}

const tooLong = (found: string) =>
  new PeildatumError({
    code: 'LIST.TOO_LONG',
    kind: 'invalid',
    message: `Een werkmap heeft ten hoogste ${MOST_ROWS} rijen, en dit zijn er ${found}; maak het filter nauwer, of vraag formaat=csv.`,
    field: 'formaat',
  });
