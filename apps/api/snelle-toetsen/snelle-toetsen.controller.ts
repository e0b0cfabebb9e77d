import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { dossierStream, GetSnelleToetsQuery } from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS_MODELS, geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { Transformatieplan, transformatieplanOf } from '../transformatieplannen/transformatieplan.antwoord.js';
import { SnelleToets, snelleToetsOf } from './snelle-toets.antwoord.js';
import { SNELLE_TOETSEN } from './snelle-toetsen.list.js';
import { TOETS_CODE_PARAM, toetsCode } from './toets-code.js';

class SnelleToetsen extends answer({ snelleToetsen: listOf(SnelleToets, 'Op volgorde van code.') }, Bladzijde) {}

class SnelleToetsMetGeschiedenis extends answer({
  klokken: of(Klokken),
  snelleToets: of(SnelleToets),
  transformatieplannen: listOf(Transformatieplan, 'De plannen die erop rusten, ingetrokken en afgekeurde erbij.'),
  revisie: count('De revisie van het dossier bij deze klokken.'),
  geschiedenis: geschiedenis(' Van het hele dossier: de plannen en KPI’s horen erbij.'),
}) {}

/** Reads the snelle toetsen. */
@ApiTags('Snelle toetsen')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/snelle-toetsen')
export class SnelleToetsenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'snelleToetsenLezen',
    summary: 'De lijst van snelle toetsen',
    parameters: listParameters(SNELLE_TOETSEN),
    answer: SnelleToetsen,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDeclared(this.core, request, reply, SNELLE_TOETSEN);
  }

  @ReadRoute({
    path: ':code',
    id: 'snelleToetsLezen',
    summary: 'Een snelle toets, haar plannen en haar geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: SnelleToetsMetGeschiedenis,
  })
  @ApiParam(TOETS_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = toetsCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetSnelleToetsQuery(code, asked));
    const answer: SnelleToetsMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      snelleToets: snelleToetsOf(value.toets),
      transformatieplannen: value.plans.map(transformatieplanOf),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, dossierStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
