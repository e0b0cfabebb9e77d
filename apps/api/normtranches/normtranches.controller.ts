import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { GetTrancheQuery, ListTranchesQuery, trancheStream } from '@peildatum/volume-norms';
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
import { Normtranche, normtrancheOf } from './normtranche.antwoord.js';
import { NORMTRANCHE_PARAM, normtrancheNummer } from './normtranche-nummer.js';

const LIST_PARAMETERS = { ...PAGE_PARAMETERS, ...CLOCK_PARAMETERS };

class Normtranches extends Bladzijde {
  @ApiProperty({ type: [Normtranche], description: 'Op volgorde van nummer.' })
  normtranches!: Normtranche[];
}

class NormtrancheMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Normtranche })
  normtranche!: Normtranche;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the tranches of norms. */
@ApiTags('Volumenormen')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/normtranches')
export class NormtranchesController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'normtranchesLezen',
    summary: 'De tranches van volumenormen met hun data',
    parameters: LIST_PARAMETERS,
    answer: Normtranches,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const answer = await this.core.queries.execute(new ListTranchesQuery(asked, pageOf(values)));
    sendPage(request, reply, '/v1/normtranches', answer, { normtranches: answer.value.items.map(normtrancheOf) });
  }

  @ReadRoute({
    path: ':nummer',
    id: 'normtrancheLezen',
    summary: 'Een tranche en haar geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: NormtrancheMetGeschiedenis,
  })
  @ApiParam(NORMTRANCHE_PARAM)
  async one(@Param('nummer') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const nummer = normtrancheNummer(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetTrancheQuery(nummer, asked));
    const answer: NormtrancheMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      normtranche: normtrancheOf(value.tranche),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, trancheStream(nummer), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
