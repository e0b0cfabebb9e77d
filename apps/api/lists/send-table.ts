import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { isFault } from '@peildatum/kernel';
import { programVersion } from '@peildatum/platform';
import { csvPieces, type ListedPages, listWorkbook, type RowShape, rowShape } from '@peildatum/tables';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { schemaOf } from '../answers/answer.js';
import { digestOf, strongTag } from '../http/entity-tag.js';
import { sendRepresentation } from '../http/send-representation.js';
import { clockHeaders } from '../reading/clock-headers.js';
import type { ListFormat } from '../reading/list-formats.js';

type AnswerClass = abstract new () => object;

/** A list as it is written in rows. */
export interface ListInRows extends Omit<ListedPages, 'shape'> {
  /** The class of its items, or those of which each item is one; its columns follow from it. */
  readonly item: AnswerClass | readonly AnswerClass[];
  /**
   * What decides its rows beside the address and the clocks: by these and the program they are the same each time, and a CSV has a tag before it
   * is read. Null: they may be others.
   */
  readonly decidedBy: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

const SHAPES = new WeakMap<object, RowShape>();

/** The columns of a class of answers, made once. */
function shapeOf(item: ListInRows['item']): RowShape {
  const known = SHAPES.get(item);
  if (known !== undefined) return known;
  const schema = 'length' in item && Array.isArray(item) ? { oneOf: item.map((one) => schemaOf(one)) } : schemaOf(item as AnswerClass);
  const made = rowShape(schema, (ref) => {
    throw new TypeError(`${ref} stands in no class of an answer`);
  });
  SHAPES.set(item, made);
  return made;
}

/**
 * Sends every row: as CSV while they are read, as a workbook at once. The first page was read before, so that what is wrong then is told as a problem.
 * @throws PeildatumError `LIST.TOO_LONG`
 */
export async function sendTable(
  request: FastifyRequest,
  reply: FastifyReply,
  { word, contentType }: ListFormat,
  { item, decidedBy, headers: more, ...listed }: ListInRows,
): Promise<void> {
  const { name, clocks } = listed;
  const list = { ...listed, shape: shapeOf(item) };
  const headers = {
    'Content-Disposition': `attachment; filename="${clocks === null ? name : `${name}-${clocks.validOn}`}.${word}"`,
    ...(clocks === null ? {} : clockHeaders(clocks)),
    ...more,
  };
  const said = { contentType, headers, vary: ['Accept'] };
  if (word === 'xlsx' || word === 'ods')
    sendRepresentation(request, reply, { ...said, body: Buffer.from(await listWorkbook(list, word, request.url)) });
  else
    sendRepresentation(request, reply, {
      ...said,
      tag: clocks === null || decidedBy === null ? null : tagOf(request.url, clocks, list.shape, decidedBy),
      body: () => Readable.from(lines(list, request.id)),
    });
}

/** Names the bytes by what they follow from. */
const tagOf = (
  url: string,
  { validOn, volgnummer, lastEventId }: NonNullable<ListInRows['clocks']>,
  { columns }: RowShape,
  decidedBy: string,
): string => strongTag(digestOf(JSON.stringify([programVersion(), url, validOn, volgnummer, lastEventId, columns, decidedBy])));

async function* lines(list: ListedPages, correlationId: string): AsyncGenerator<string> {
  try {
    yield* csvPieces(list);
  } catch (error) {
    if (!isFault(error, 'READ.ABANDONED'))
      new Logger('api').error(`${correlationId} CSV broken off: ${error instanceof Error ? error.stack : String(error)}`);
    throw error;
  }
}
