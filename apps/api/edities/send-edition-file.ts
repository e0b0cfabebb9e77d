import { type EditionCode, GetEditionFileQuery } from '@peildatum/editions';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { strongTag } from '../http/entity-tag.js';
import { preferredType } from '../http/media-type.js';
import { sendRepresentation } from '../http/send-representation.js';
import { fileHeaders, REPORT_REPRESENTATIONS } from '../peildatum-rapporten/report-formats.js';
import { notAcceptable } from '../problem/http-fault.js';
import { readerFor } from '../reading/clock-parameters.js';

const A_YEAR = 31_536_000;

/** Sends a file of a frozen edition to who may have it now: what stands at a digest is the same for ever. */
export async function sendEditionFile(
  core: Pick<ApiCore, 'queries' | 'embargoes'>,
  request: FastifyRequest,
  reply: FastifyReply,
  code: EditionCode,
  sha256: string,
): Promise<void> {
  const clocks = await readerFor(core, request, audienceOf(request.actor));
  const query = new GetEditionFileQuery(code, sha256, clocks, audienceOf(request.actor));
  const { bytes, mediaType, audience } = await core.queries.execute(query);
  if (preferredType(request.headers.accept, [mediaType]) === undefined) throw notAcceptable([mediaType]);
  const format = REPORT_REPRESENTATIONS.find((each) => each.mediaType === mediaType);
  const shared = audience === 'bo' ? 'private' : 'public';
  sendRepresentation(request, reply, {
    body: bytes,
    tag: strongTag(sha256),
    contentType: format?.contentType ?? mediaType,
    headers: { ...format?.headers, ...(format && fileHeaders(format, code)), 'Cache-Control': `${shared}, max-age=${A_YEAR}, immutable` },
  });
}
