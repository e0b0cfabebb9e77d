import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { GetUptakeQuery, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { BUDGET_CODE_PARAM, budgetCode } from '../budgetten/budget-code.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { Uitputting, uitputtingOf, Verloop, verloopOf } from './uitputting.antwoord.js';

class UitputtingAntwoord {
  @ApiProperty({ type: Klokken })
  klokken!: Klokken;

  @ApiProperty({ type: Uitputting })
  uitputting!: Uitputting;

  @ApiProperty({ type: Verloop })
  verloop!: Verloop;
}

/** Reads what became of the budgets. */
@ApiTags('Budgetten')
@Controller('v1/uitputting')
export class UitputtingController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'uitputtingLezen',
    summary: 'De uitputting van de transformatiemiddelen',
    description: 'Die van een ander budget staat op /uitputting/{code}.',
    parameters: CLOCK_PARAMETERS,
    answer: UitputtingAntwoord,
    absent: true,
  })
  async transformationMeans(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(TRANSFORMATION_MEANS, request, reply);
  }

  @ReadRoute({
    path: ':code',
    id: 'budgetuitputtingLezen',
    summary: 'De uitputting van een budget',
    description:
      'Wat er was, en wat ervan is gevraagd, goedgekeurd, beschikt, betaald en vrijgegeven; per sector, per maand, en waar dat heen gaat.',
    parameters: CLOCK_PARAMETERS,
    answer: UitputtingAntwoord,
  })
  @ApiParam(BUDGET_CODE_PARAM)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(budgetCode(given), request, reply);
  }

  private async send(code: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetUptakeQuery(code, asked));
    const answer: UitputtingAntwoord = {
      klokken: klokkenOf(clocks),
      uitputting: uitputtingOf(value.uptake),
      verloop: verloopOf(value.series, value.projected),
    };
    sendJson(request, reply, answer);
  }
}
