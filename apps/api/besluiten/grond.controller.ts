import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { decision } from '@peildatum/governance';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { Besluitgrond, GROND_MODELS, groundOf } from './grond.js';

const CODE = codeParam(decision, { name: 'code', description: 'De code van het besluit.' });

class BesluitgrondMetKlokken extends answer({ klokken: of(Klokken), grond: of(Besluitgrond) }) {}

/** Reads who decided, and what was known then. */
@ApiTags('Partijen en besluiten')
@ApiExtraModels(...GROND_MODELS)
@Controller('v1/besluiten/:code/grond')
export class GrondController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'besluitgrondLezen',
    summary: 'Wie een besluit nam en wat men toen wist: het orgaan, de vergadering, de editie die toen bekend was, en wat erop rust',
    parameters: CLOCK_PARAMETERS,
    answer: BesluitgrondMetKlokken,
  })
  @ApiParam(CODE.documented)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const asked = await clocksFor(this.core, request, readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS));
    const { clocks, grond } = await groundOf(this.core, code, asked);
    sendJson(request, reply, { klokken: klokkenOf(clocks), grond });
  }
}
