import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { actionStream, GetActionQuery } from '@peildatum/thematafels';
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
import { Actie, actieOf } from './actie.antwoord.js';
import { ACTIES } from './acties.list.js';
import { ACTION_CODE_PARAM, actionCode } from './action-code.js';

class Acties extends answer({ acties: listOf(Actie, 'Op volgorde van code.') }, Bladzijde) {}

class ActieMetGeschiedenis extends answer({
  klokken: of(Klokken),
  actie: of(Actie),
  revisie: count('De revisie bij deze klokken.'),
  geschiedenis: geschiedenis(),
}) {}

/** Reads the register of actions. */
@ApiTags('Acties')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/acties')
export class ActiesController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'actiesLezen',
    summary: 'De lijst van acties',
    parameters: listParameters(ACTIES),
    answer: Acties,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDeclared(this.core, request, reply, ACTIES);
  }

  @ReadRoute({
    path: ':code',
    id: 'actieLezen',
    summary: 'Een actie en haar geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: ActieMetGeschiedenis,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = actionCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetActionQuery(code, asked));
    const answer: ActieMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      actie: actieOf(value.action, clocks.validOn),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, actionStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
