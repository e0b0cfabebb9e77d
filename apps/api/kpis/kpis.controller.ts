import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { dossierStream, GetKpiQuery, kpiName, planOfKpi, toetsOfPlan } from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { eventsAbout } from '../gebeurtenissen/events-about.js';
import { GESCHIEDENIS_MODELS, geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { Kpi, kpiOf } from './kpi.antwoord.js';
import { KPI_CODE_PARAM, kpiCodeOf } from './kpi-code.js';
import { KPIS } from './kpis.list.js';

class Kpis extends answer({ kpis: listOf(Kpi, 'Op volgorde van code.') }, Bladzijde) {}

class KpiMetGeschiedenis extends answer({
  klokken: of(Klokken),
  kpi: of(Kpi),
  revisie: count('De revisie van het dossier bij deze klokken.'),
  geschiedenis: geschiedenis(' Waarvoor zij is afgesproken, staat bij het plan.'),
}) {}

/** Reads the KPIs of the approved plans. */
@ApiTags('KPIs')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/kpis')
export class KpisController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'kpisLezen',
    summary: 'De lijst van KPI’s van goedgekeurde plannen',
    parameters: listParameters(KPIS),
    answer: Kpis,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDeclared(this.core, request, reply, KPIS);
  }

  @ReadRoute({
    path: ':code',
    id: 'kpiLezen',
    summary: 'Een KPI en haar geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: KpiMetGeschiedenis,
  })
  @ApiParam(KPI_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = kpiCodeOf(given);
    const plan = planOfKpi(code);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetKpiQuery(code, asked));
    const about = eventsAbout({ plan, kpi: kpiName(code) });
    const answer: KpiMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      kpi: kpiOf(value.kpi),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, dossierStream(toetsOfPlan(plan)), clocks.volgnummer, about),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
