import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { dossierStream, GetPlanQuery, toetsOfPlan } from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { eventsAbout } from '../gebeurtenissen/events-about.js';
import { GESCHIEDENIS_MODELS, geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { Kpi, kpiOf } from '../kpis/kpi.antwoord.js';
import { listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { PLAN_CODE_PARAM, planCodeOf } from './plan-code.js';
import { Transformatieplan, transformatieplanOf } from './transformatieplan.antwoord.js';
import { TRANSFORMATIEPLANNEN } from './transformatieplannen.list.js';

class Transformatieplannen extends answer({ transformatieplannen: listOf(Transformatieplan, 'Op volgorde van code.') }, Bladzijde) {}

class TransformatieplanMetGeschiedenis extends answer({
  klokken: of(Klokken),
  transformatieplan: of(Transformatieplan),
  kpis: listOf(Kpi, 'Waarmee het zijn bedrag verdient; leeg zolang het niet is goedgekeurd.'),
  revisie: count('De revisie van het dossier bij deze klokken.'),
  geschiedenis: geschiedenis(),
}) {}

/** Reads the transformatieplannen. */
@ApiTags('Transformatieplannen')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/transformatieplannen')
export class TransformatieplannenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'transformatieplannenLezen',
    summary: 'De lijst van transformatieplannen',
    parameters: listParameters(TRANSFORMATIEPLANNEN),
    answer: Transformatieplannen,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDeclared(this.core, request, reply, TRANSFORMATIEPLANNEN);
  }

  @ReadRoute({
    path: ':code',
    id: 'transformatieplanLezen',
    summary: 'Een transformatieplan, zijn KPI’s en zijn geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: TransformatieplanMetGeschiedenis,
  })
  @ApiParam(PLAN_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = planCodeOf(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetPlanQuery(code, asked));
    const answer: TransformatieplanMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      transformatieplan: transformatieplanOf(value.plan),
      kpis: value.kpis.map(kpiOf),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(
        this.core,
        asked,
        dossierStream(toetsOfPlan(code)),
        clocks.volgnummer,
        eventsAbout({ plan: code }),
      ),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
