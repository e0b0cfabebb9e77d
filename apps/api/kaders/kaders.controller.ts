import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { frameworkStream, GetFrameworkQuery, ListFrameworksQuery, sectorAndYear } from '@peildatum/budgets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { GESCHIEDENIS, GESCHIEDENIS_MODELS, type Geschiedenis, geschiedenisOf } from '../gebeurtenissen/geschiedenis.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER, pageOf, sendPage } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { Kader, kaderOf } from './kader.antwoord.js';
import { KADER_CODE_PARAM, kaderCode } from './kader-code.js';
import { filterOf, KADERS_PARAMETERS } from './kaders.parameters.js';

class Kaders extends Bladzijde {
  @ApiProperty({ type: [Kader], description: 'Op volgorde van code.' })
  kaders!: Kader[];
}

class KaderMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Kader })
  kader!: Kader;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the kaders and what was spent of them. */
@ApiTags('Kaders')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/kaders')
export class KadersController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'kadersLezen',
    summary: 'De financiële kaders per sector en jaar, met hun uitputting',
    description: 'Cijfers onder embargo staan er alleen voor wie daarbinnen is.',
    parameters: KADERS_PARAMETERS,
    answer: Kaders,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(KADERS_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const query = new ListFrameworksQuery(asked, filterOf(values), pageOf(values));
    const answer = await this.core.queries.execute(query);
    sendPage(request, reply, '/v1/kaders', answer, { kaders: answer.value.items.map(kaderOf) });
  }

  @ReadRoute({
    path: ':code',
    id: 'kaderLezen',
    summary: 'Het kader van een sector en jaar, wat ervan is uitgegeven, en de geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: KaderMetGeschiedenis,
  })
  @ApiParam(KADER_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { sector, year } = sectorAndYear(kaderCode(given));
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetFrameworkQuery(sector, year, asked));
    const answer: KaderMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      kader: kaderOf(value.framework),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, frameworkStream(sector, year), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
