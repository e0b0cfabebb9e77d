import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { actionStream, GetActionQuery, ListActionsQuery } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { eventPages } from '../gebeurtenissen/event-pages.js';
import { Geschiedenisregel, geschiedenisregelOf, OnleesbareGebeurtenis } from '../gebeurtenissen/gebeurtenis.antwoord.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { eitherOf } from '../openapi/either-of.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksOf } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { nextLink, nextPage } from '../reading/next-link.js';
import { DEFAULT_LIMIT } from '../reading/page-parameters.js';
import { readQuery } from '../reading/read-query.js';
import { Actie, actieOf } from './actie.antwoord.js';
import { ACTIES_PARAMETERS, filterOf } from './acties.parameters.js';
import { ACTION_CODE_PARAM, actionCode } from './action-code.js';

class Acties {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: [Actie], description: 'Op volgorde van code.' })
  acties!: Actie[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoeveel er aan het filter voldoen, over alle bladzijden.' })
  totaal!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Het adres van de volgende bladzijde, bij dezelfde klokken; null op de laatste.',
  })
  volgende!: string | null;
}

class ActieMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Actie })
  actie!: Actie;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty({
    type: 'array',
    items: eitherOf(Geschiedenisregel, OnleesbareGebeurtenis),
    description: 'Wat er tot en met dit volgnummer is vastgelegd, in volgorde; correcties erbij.',
  })
  geschiedenis!: (Geschiedenisregel | OnleesbareGebeurtenis)[];
}

/** Reads the register of actions. */
@ApiTags('Acties')
@ApiExtraModels(Geschiedenisregel, OnleesbareGebeurtenis)
@Controller('v1/acties')
export class ActiesController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'actiesLezen',
    summary: 'De lijst van acties',
    parameters: ACTIES_PARAMETERS,
    answer: Acties,
    headers: { Link: 'De volgende bladzijde (rel="next"), bij dezelfde klokken.' },
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(ACTIES_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const page = { limit: values.limiet ?? DEFAULT_LIMIT, ...(values.na === undefined ? {} : { after: values.na }) };
    const { clocks, value } = await this.core.queries.execute(new ListActionsQuery(clocksOf(values), filterOf(values), page));
    const pinned = {
      geldigOp: clocks.validOn,
      volgnummer: String(clocks.volgnummer),
      bekendOp: undefined,
      wachtOp: undefined,
    };
    const volgende = value.next === null ? null : nextPage('/v1/acties', request.query, { ...pinned, na: value.next });
    const answer: Acties = {
      klokken: klokkenOf(clocks),
      acties: value.items.map((action) => actieOf(action, clocks.validOn)),
      totaal: value.total,
      volgende,
    };
    sendJson(request, reply, answer, { headers: nextLink(volgende) });
  }

  @ReadRoute({
    path: ':code',
    id: 'actieLezen',
    summary: 'Een actie en haar geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: ActieMetGeschiedenis,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = actionCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const { clocks, value } = await this.core.queries.execute(new GetActionQuery(code, clocksOf(values)));
    const geschiedenis: ActieMetGeschiedenis['geschiedenis'] = [];
    for await (const page of eventPages(this.core, { subject: actionStream(code), toVolgnummer: clocks.volgnummer })) {
      geschiedenis.push(...page.map(geschiedenisregelOf));
    }
    const answer: ActieMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      actie: actieOf(value.action, clocks.validOn),
      revisie: value.revision,
      geschiedenis,
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
