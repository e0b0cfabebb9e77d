import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { agreementTableStream, GetAgreementTableQuery, ListAgreementTablesQuery } from '@peildatum/budgets';
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
import { Kadertabel, kadertabelOf, Tabelsom } from './kadertabel.antwoord.js';
import { KADERTABEL_CODE_PARAM, kadertabelCode } from './kadertabel-code.js';

const LIST_PARAMETERS = { ...PAGE_PARAMETERS, ...CLOCK_PARAMETERS };

class Kadertabellen extends Bladzijde {
  @ApiProperty({ type: [Kadertabel], description: 'Op volgorde van code.' })
  kadertabellen!: Kadertabel[];
}

class KadertabelMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Kadertabel })
  kadertabel!: Kadertabel;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the tables of the agreements. */
@ApiTags('Kaders')
@ApiExtraModels(Tabelsom, ...GESCHIEDENIS_MODELS)
@Controller('v1/kadertabellen')
export class KadertabellenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'kadertabellenLezen',
    summary: 'De tabellen van de akkoorden: besparingen, investeringen, regels van VWS',
    parameters: LIST_PARAMETERS,
    answer: Kadertabellen,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const answer = await this.core.queries.execute(new ListAgreementTablesQuery(asked, pageOf(values)));
    sendPage(request, reply, '/v1/kadertabellen', answer, { kadertabellen: answer.value.items.map(kadertabelOf) });
  }

  @ReadRoute({
    path: ':code',
    id: 'kadertabelLezen',
    summary: 'Een tabel van een akkoord en haar geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: KadertabelMetGeschiedenis,
  })
  @ApiParam(KADERTABEL_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = kadertabelCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetAgreementTableQuery(code, asked));
    const answer: KadertabelMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      kadertabel: kadertabelOf(value.table),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, agreementTableStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
