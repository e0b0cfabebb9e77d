import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { edition } from '@peildatum/editions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { ReadRoute } from '../openapi/read-route.js';
import { FILE_HEADER, reportContent } from '../peildatum-rapporten/report-formats.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { sendEditionFile } from './send-edition-file.js';

const CODE = codeParam(edition, { name: 'code', description: 'De code van de editie.' });

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
    readQuery({}, request.query);
    await sendEditionFile(this.core, request, reply, CODE.read(given), sha256);
  }
}
