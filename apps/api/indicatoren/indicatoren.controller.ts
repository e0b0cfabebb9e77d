import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  GetIndicatorQuery,
  type IndicatorFilter,
  KWANTIFICERING_WORDS,
  LAAG_WORDS,
  type Layer,
  ListIndicatorsQuery,
  monitorStreams,
} from '@peildatum/monitoring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { sendList } from '../lists/send-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { choiceOf, formed, yesOrNo } from '../reading/parameter.js';
import { readQuery, type ValuesOf } from '../reading/read-query.js';
import { Indicator, indicatorOf } from './indicator.antwoord.js';
import { INDICATOR_CODE_PARAM, indicatorCode } from './indicator-code.js';

const CODE_FORM = 'kleine letters, cijfers en streepjes, ten hoogste 60';

const LIST_PARAMETERS = {
  monitor: formed('Alleen van deze monitor.', monitorStreams.code, CODE_FORM),
  laag: choiceOf<Layer>('Alleen van deze laag.', LAAG_WORDS),
  deelmonitor: formed('Alleen van deze deelmonitor.', monitorStreams.code, CODE_FORM),
  doel: choiceOf<NonNullable<IndicatorFilter['target']>>('Alleen met een doel van deze soort; elk: met een doel.', {
    any: 'elk',
    ...KWANTIFICERING_WORDS,
  }),
  vaststellingTeLaat: yesOrNo('Alleen met, of zonder, een doel waarover al iets afgesproken had moeten zijn.'),
  ...PAGE_PARAMETERS,
  ...CLOCK_PARAMETERS,
};

const filterOf = ({ monitor, laag, deelmonitor, vaststellingTeLaat, doel }: ValuesOf<typeof LIST_PARAMETERS>): IndicatorFilter => ({
  ...(monitor === undefined ? {} : { monitor }),
  ...(laag === undefined ? {} : { layer: laag }),
  ...(deelmonitor === undefined ? {} : { part: deelmonitor }),
  ...(vaststellingTeLaat === undefined ? {} : { overdue: vaststellingTeLaat }),
  ...(doel === undefined ? {} : { target: doel }),
});

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
    parameters: LIST_PARAMETERS,
    answer: Indicatoren,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    await sendList(request, reply, asked, values, {
      path: 'indicatoren',
      name: 'indicatoren',
      item: Indicator,
      read: (at, page) => this.core.queries.execute(new ListIndicatorsQuery(at, filterOf(values), page)),
      answerOf: indicatorOf,
    });
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
