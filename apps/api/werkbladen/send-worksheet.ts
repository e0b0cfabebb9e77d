import { audienceOf } from '@peildatum/publications';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import { MakeWorksheetQuery } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { sendRepresentation } from '../http/send-representation.js';
import { readerFor } from '../reading/clock-parameters.js';
import { mediaTypeOf } from './werkblad-formats.js';

/** Of which subject a werkblad is asked, and as what. */
export interface AskedWorksheet {
  readonly word: string;
  readonly code: string;
  readonly format: WorkbookFormat;
}

/** Sends the werkblad of a subject, with what the caller may know of. */
export async function sendWorksheet(
  core: Pick<ApiCore, 'queries' | 'embargoes'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { word, code, format }: AskedWorksheet,
): Promise<void> {
  const reader = await readerFor(core, request, audienceOf(request.actor));
  const { value } = await core.queries.execute(new MakeWorksheetQuery(word, code, reader, request.actor?.person));
  const name = `werkblad-${word}-${code}`.replace(/[^A-Za-z0-9-]+/g, '-');
  sendRepresentation(request, reply, {
    body: Buffer.from(writeWorkbook(value, format)),
    contentType: mediaTypeOf(format),
    headers: { 'Content-Disposition': `attachment; filename="${name}.${format}"` },
  });
}
