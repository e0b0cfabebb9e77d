import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { GetInstitutionQuery, INTERVENTION_CODE, institutionStream, ListInstitutionsQuery } from '@peildatum/volume-norms';
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
import { formed, valueOrUnknown, wholeNumber } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { Instelling, instellingOf } from './instelling.antwoord.js';
import { INSTELLING_CODE_PARAM, instellingCode } from './instelling-code.js';

const LIST_PARAMETERS = {
  regio: valueOrUnknown('Alleen van deze regio.'),
  jaar: wholeNumber('Alleen met een volume van dit jaar.', { min: 1000, max: 2999 }),
  interventie: formed(
    'Alleen met een volume van deze interventie.',
    INTERVENTION_CODE,
    'kleine letters, cijfers en streepjes, ten hoogste 60',
  ),
  ...PAGE_PARAMETERS,
  ...CLOCK_PARAMETERS,
};

class Instellingen extends Bladzijde {
  @ApiProperty({ type: [Instelling], description: 'Op volgorde van code.' })
  instellingen!: Instelling[];
}

class InstellingMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Instelling })
  instelling!: Instelling;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the institutions, their locations and their volumes. */
@ApiTags('Volumenormen')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/instellingen')
export class InstellingenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'instellingenLezen',
    summary: 'De instellingen met hun locaties en volumes',
    parameters: LIST_PARAMETERS,
    answer: Instellingen,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const filter = {
      ...(values.regio === undefined ? {} : { region: values.regio }),
      ...(values.jaar === undefined ? {} : { year: values.jaar }),
      ...(values.interventie === undefined ? {} : { intervention: values.interventie }),
    };
    const answer = await this.core.queries.execute(new ListInstitutionsQuery(asked, filter, pageOf(values)));
    sendPage(request, reply, '/v1/instellingen', answer, { instellingen: answer.value.items.map(instellingOf) });
  }

  @ReadRoute({
    path: ':code',
    id: 'instellingLezen',
    summary: 'Een instelling en haar geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: InstellingMetGeschiedenis,
  })
  @ApiParam(INSTELLING_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = instellingCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetInstitutionQuery(code, asked));
    const answer: InstellingMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      instelling: instellingOf(value.institution),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, institutionStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
