import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { GetPublicationQuery, ListPublicationsQuery, publicationStream } from '@peildatum/publications';
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
import { readQuery } from '../reading/read-query.js';
import { Publicatie, publicatieOf } from './publicatie.antwoord.js';
import { PUBLICATIE_CODE_PARAM, publicatieCode } from './publicatie-code.js';

const LIST_PARAMETERS = { ...PAGE_PARAMETERS, ...CLOCK_PARAMETERS };

class Publicaties extends Bladzijde {
  @ApiProperty({ type: [Publicatie], description: 'Op volgorde van code.' })
  publicaties!: Publicatie[];
}

class PublicatieMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Publicatie })
  publicatie!: Publicatie;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the publications on which an embargo was set: those that the reader may know of. */
@ApiTags('Publicaties')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/publicaties')
export class PublicatiesController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'publicatiesLezen',
    summary: 'De publicaties waarop een embargo is of was',
    description: 'Voor wie buiten een embargo staat, is die publicatie er niet.',
    parameters: LIST_PARAMETERS,
    answer: Publicaties,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const answer = await this.core.queries.execute(new ListPublicationsQuery(asked, pageOf(values)));
    sendPage(request, reply, '/v1/publicaties', answer, { publicaties: answer.value.items.map(publicatieOf) });
  }

  @ReadRoute({
    path: ':code',
    id: 'publicatieLezen',
    summary: 'Een publicatie en de geschiedenis van haar embargo',
    parameters: CLOCK_PARAMETERS,
    answer: PublicatieMetGeschiedenis,
  })
  @ApiParam(PUBLICATIE_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = publicatieCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetPublicationQuery(code, asked));
    const answer: PublicatieMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      publicatie: publicatieOf(value.publication),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, publicationStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
