import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { GetIndicatorQuery } from '@peildatum/monitoring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { Indicator, indicatorOf } from './indicator.antwoord.js';
import { INDICATOR_CODE_PARAM, indicatorCode } from './indicator-code.js';
import { INDICATOREN } from './indicatoren.list.js';

class Indicatoren extends answer({ indicatoren: listOf(Indicator, 'Op volgorde van code.') }, Bladzijde) {}

class IndicatorAntwoord extends answer({
  klokken: of(Klokken),
  indicator: of(Indicator),
  revisie: count('De revisie van de monitor bij deze klokken.'),
}) {}

/** Reads what is measured, and the 1-meting beside the 0-meting. */
@ApiTags('Monitors')
@Controller('v1/indicatoren')
export class IndicatorenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'indicatorenLezen',
    summary: 'De indicatoren: 0-meting, 1-meting, en hoe ver van het doel',
    description: 'Wat niet bekend is, zegt waarom. Geen uitkomst wordt aan één actie toegeschreven.',
    parameters: listParameters(INDICATOREN),
    answer: Indicatoren,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDeclared(this.core, request, reply, INDICATOREN);
  }

  @ReadRoute({
    path: ':code',
    id: 'indicatorLezen',
    summary: 'Een indicator',
    description: 'Haar geschiedenis staat bij de monitor.',
    parameters: CLOCK_PARAMETERS,
    answer: IndicatorAntwoord,
  })
  @ApiParam(INDICATOR_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { monitor, indicator } = indicatorCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const query = new GetIndicatorQuery(monitor, indicator, asked);
    const { clocks, value } = await this.core.queries.execute(query);
    const answer: IndicatorAntwoord = { klokken: klokkenOf(clocks), indicator: indicatorOf(value.indicator), revisie: value.revision };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
