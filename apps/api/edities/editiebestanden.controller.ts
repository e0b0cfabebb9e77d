import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { edition, GetEditionFileQuery } from '@peildatum/editions';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { strongTag } from '../http/entity-tag.js';
import { preferredType } from '../http/media-type.js';
import { sendRepresentation } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { FILE_HEADER, fileHeaders, REPORT_REPRESENTATIONS, reportContent } from '../peildatum-rapporten/report-formats.js';
import { notAcceptable } from '../problem/http-fault.js';
import { clocksFor } from '../reading/clock-parameters.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';

const CODE = codeParam(edition, { name: 'code', description: 'De code van de editie.' });
/** Asked as it stands now. */
const NOW = { geldigOp: undefined, bekendOp: undefined, volgnummer: undefined, wachtOp: undefined };
const A_YEAR = 31_536_000;

/** The files of frozen editions: what stands at a digest is the same for ever. */
@ApiTags('Edities')
@Controller('v1/edities')
export class EditiebestandenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':code/bestanden/:sha256',
    id: 'editiebestandLezen',
    summary: 'Een bestand van een bevroren editie, of haar manifest',
    description: 'Wat bij dit getal staat, verandert nooit. Een bestand voor doelgroep bo is er alleen voor wie binnen het BO is.',
    parameters: {},
    answer: { content: reportContent({ type: 'object', additionalProperties: true }) },
    headers: FILE_HEADER,
    absent: true,
  })
  @ApiParam(CODE.documented)
  @ApiParam({ name: 'sha256', description: 'De SHA-256 van het bestand.', schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } })
  async file(
    @Param('code') given: string,
    @Param('sha256') sha256: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const code = CODE.read(given);
    readQuery({}, request.query);
    const clocks = await clocksFor(this.core, request, NOW);
    const query = new GetEditionFileQuery(code, sha256, clocks, audienceOf(request.actor));
    const { bytes, mediaType, audience } = await this.core.queries.execute(query);
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
}
