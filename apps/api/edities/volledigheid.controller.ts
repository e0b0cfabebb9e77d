import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { edition, GetCompletenessQuery } from '@peildatum/editions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { Volledigheid, volledigheidOf } from './volledigheid.antwoord.js';

const CODE = codeParam(edition, { name: 'code', description: 'De code van de editie.' });

class VolledigheidAntwoord extends answer({ klokken: of(Klokken), volledigheid: of(Volledigheid) }) {}

/** Reads what of an edition is there, and what is still to come. */
@ApiTags('Edities')
@ApiParam(CODE.documented)
@Controller('v1/edities')
export class VolledigheidController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':code/volledigheid',
    id: 'volledigheidLezen',
    summary: 'Wat er van een editie is, wat nog moet komen en wat te laat is',
    description:
      'Op de dag geldigOp. Wat er niet is, is te laat na een week voor het Bestuurlijk overleg; is die datum onbekend, dan is dat het ook.',
    parameters: CLOCK_PARAMETERS,
    answer: VolledigheidAntwoord,
  })
  async complete(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetCompletenessQuery(code, asked));
    sendJson(request, reply, { klokken: klokkenOf(clocks), volledigheid: volledigheidOf(value) });
  }
}
