import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { GetInterventionQuery, ListInterventionsQuery, normStream } from '@peildatum/volume-norms';
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
import { Interventie, interventieOf } from './interventie.antwoord.js';
import { VOLUMENORM_CODE_PARAM, volumenormCode } from './volumenorm-code.js';
import { filterOf, VOLUMENORMEN_PARAMETERS } from './volumenormen.parameters.js';

class Volumenormen extends Bladzijde {
  @ApiProperty({ type: [Interventie], description: 'De interventies met hun norm, op volgorde van code.' })
  volumenormen!: Interventie[];
}

class VolumenormMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Interventie })
  volumenorm!: Interventie;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the interventions and their norms. */
@ApiTags('Volumenormen')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/volumenormen')
export class VolumenormenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'volumenormenLezen',
    summary: 'De interventies en hun volumenormen',
    parameters: VOLUMENORMEN_PARAMETERS,
    answer: Volumenormen,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(VOLUMENORMEN_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const answer = await this.core.queries.execute(new ListInterventionsQuery(asked, filterOf(values), pageOf(values)));
    sendPage(request, reply, '/v1/volumenormen', answer, { volumenormen: answer.value.items.map(interventieOf) });
  }

  @ReadRoute({
    path: ':code',
    id: 'volumenormLezen',
    summary: 'Een interventie met haar norm, en de geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: VolumenormMetGeschiedenis,
  })
  @ApiParam(VOLUMENORM_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = volumenormCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetInterventionQuery(code, asked));
    const answer: VolumenormMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      volumenorm: interventieOf(value.intervention),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, normStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
