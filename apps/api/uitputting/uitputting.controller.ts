import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { budget, GetUptakeQuery, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, of, schemaOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { BUDGET_KEY } from '../budgetten/budgetten.routes.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { LINK_HEADER, nextAt } from '../reading/bladzijde.js';
import { clockHeaders } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { nextLink } from '../reading/next-link.js';
import { date } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { Uitputting, uitputtingOf, Verloop, verloopOf } from './uitputting.antwoord.js';

const CODE = codeParam(budget, BUDGET_KEY);

const UITPUTTING_PARAMETERS = {
  na: date('Alleen de maandeinden na deze datum; volg liever het adres in Link of in volgende.'),
  ...CLOCK_PARAMETERS,
  ...LIST_FORMAAT,
};

class UitputtingAntwoord extends answer({
  klokken: of(Klokken),
  uitputting: of(Uitputting),
  verloop: of(Verloop),
}) {}

/** Reads what became of the budgets. */
@ApiTags('Budgetten')
@Controller('v1/uitputting')
export class UitputtingController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'uitputtingLezen',
    summary: 'De uitputting van de transformatiemiddelen',
    description: 'Die van een ander budget staat op /uitputting/{code}.',
    parameters: UITPUTTING_PARAMETERS,
    answer: UitputtingAntwoord,
    headers: LINK_HEADER,
    absent: true,
  })
  async transformationMeans(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(TRANSFORMATION_MEANS, '/v1/uitputting', request, reply);
  }

  @ReadRoute({
    path: ':code',
    id: 'budgetuitputtingLezen',
    summary: 'De uitputting van een budget',
    description:
      'Wat er was, en wat ervan is gevraagd, goedgekeurd, beschikt, betaald en vrijgegeven; per sector, per maand, en waar dat heen gaat.',
    parameters: UITPUTTING_PARAMETERS,
    answer: UitputtingAntwoord,
    headers: LINK_HEADER,
  })
  @ApiParam(CODE.documented)
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    await this.send(code, `/v1/uitputting/${code}`, request, reply);
  }

  private async send(code: string, path: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const values = readQuery(UITPUTTING_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetUptakeQuery(code, asked, values.na));
    const volgende = nextAt(clocks, path, request.query, value.next);
    const answer: UitputtingAntwoord = {
      klokken: klokkenOf(clocks),
      uitputting: uitputtingOf(value.uptake),
      verloop: verloopOf(value, volgende),
    };
    sendAnswer(request, reply, values.formaat, {
      name: `uitputting-${code}-${clocks.validOn}`,
      answer,
      schema: schemaOf(UitputtingAntwoord),
      list: 'verloop.maanden',
      headers: { ...nextLink(volgende), ...clockHeaders(clocks) },
    });
  }
}
