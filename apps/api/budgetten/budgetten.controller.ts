import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { budgetStream, GetBudgetQuery, ListBudgetsQuery } from '@peildatum/budgets';
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
import { Budget, budgetOf } from './budget.antwoord.js';
import { BUDGET_CODE_PARAM, budgetCode } from './budget-code.js';

const LIST_PARAMETERS = { ...PAGE_PARAMETERS, ...CLOCK_PARAMETERS };

class Budgetten extends Bladzijde {
  @ApiProperty({ type: [Budget], description: 'Op volgorde van code.' })
  budgetten!: Budget[];
}

class BudgetMetGeschiedenis {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Budget })
  budget!: Budget;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'De revisie bij deze klokken.' })
  revisie!: number;

  @ApiProperty(GESCHIEDENIS)
  geschiedenis!: Geschiedenis;
}

/** Reads the budgets. */
@ApiTags('Budgetten')
@ApiExtraModels(...GESCHIEDENIS_MODELS)
@Controller('v1/budgetten')
export class BudgettenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'budgettenLezen',
    summary: 'De lijst van budgetten',
    parameters: LIST_PARAMETERS,
    answer: Budgetten,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const answer = await this.core.queries.execute(new ListBudgetsQuery(asked, pageOf(values)));
    sendPage(request, reply, '/v1/budgetten', answer, { budgetten: answer.value.items.map(budgetOf) });
  }

  @ReadRoute({
    path: ':code',
    id: 'budgetLezen',
    summary: 'Een budget en zijn geschiedenis',
    parameters: CLOCK_PARAMETERS,
    answer: BudgetMetGeschiedenis,
  })
  @ApiParam(BUDGET_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = budgetCode(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetBudgetQuery(code, asked));
    const answer: BudgetMetGeschiedenis = {
      klokken: klokkenOf(clocks),
      budget: budgetOf(value.budget),
      revisie: value.revision,
      geschiedenis: await geschiedenisOf(this.core, asked, budgetStream(code), clocks.volgnummer),
    };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
