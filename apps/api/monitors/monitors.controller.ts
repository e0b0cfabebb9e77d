import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { GetMonitorQuery, LAAG_WORDS, type Layer, ListMonitorsQuery, monitorStream } from '@peildatum/monitoring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS, GESCHIEDENIS_MODELS, type Geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER, pageOf, sendPage } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { choiceOf } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { Monitor, monitorOf } from './monitor.antwoord.js';
import { MONITOR_CODE_PARAM, monitorCode } from './monitor-code.js';

const LIST_PARAMETERS = { laag: choiceOf<Layer>('Alleen van deze laag.', LAAG_WORDS), ...PAGE_PARAMETERS, ...CLOCK_PARAMETERS };

class Monitors extends Bladzijde {
  @ApiProperty({ type: [Monitor], description: 'Op volgorde van code.' })
  monitors!: Monitor[];
}

class MonitorMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Monitor })
  monitor!: Monitor;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the monitors. */
@ApiTags('Monitors')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/monitors')
export class MonitorsController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'monitorsLezen',
    summary: 'De monitors met hun deelmonitors en meetrondes',
    parameters: LIST_PARAMETERS,
    answer: Monitors,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const filter = values.laag === undefined ? {} : { layer: values.laag };
    const answer = await this.core.queries.execute(new ListMonitorsQuery(asked, filter, pageOf(values)));
    sendPage(request, reply, '/v1/monitors', answer, { monitors: answer.value.items.map(monitorOf) });
  }

  @ReadRoute({
    path: ':code',
    id: 'monitorLezen',
    summary: 'Een monitor en zijn geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: MonitorMetGeschiedenis,
  })
  @ApiParam(MONITOR_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = monitorCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetMonitorQuery(code, asked));
    const answer: MonitorMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      monitor: monitorOf(value.monitor),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, monitorStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
