import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { GetGovernanceQuery, GOVERNANCE_STREAM } from '@peildatum/governance';
import { audienceAt, fixedTextsOn } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, integer, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS_MODELS, geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { Rapportage, rapportageOf } from './rapportage.antwoord.js';

class RapportageMetGeschiedenis extends answer({
  klokken: of(Klokken),
  rapportage: of(Rapportage),
  revisie: integer('De revisie bij deze klokken; -1 als er nooit iets over is vastgelegd.', { minimum: -1 }),
  geschiedenis: geschiedenis(),
}) {}

/** Reads what the report must know of itself. */
@ApiTags('Rapporten')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/rapportage')
export class RapportageController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'rapportageLezen',
    summary: 'Wat de rapportage van zichzelf moet weten, en de geschiedenis daarvan',
    parameters: CLOCK_PARAMETERS,
    answer: RapportageMetGeschiedenis,
  })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetGovernanceQuery(asked));
    const answer: RapportageMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      rapportage: rapportageOf(value.governance, fixedTextsOn(value.governance, clocks.validOn, audienceAt(asked)), value.follows),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, GOVERNANCE_STREAM, clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
