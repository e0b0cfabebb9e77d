import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { amsterdamDate, type ClockRequest } from '@peildatum/kernel';
import { GetComplianceQuery, intervention, PreviewNormQuery } from '@peildatum/volume-norms';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf, of, schemaOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendJson } from '../http/send-representation.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { clockHeaders } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { Regioherverdeling, regioherverdelingOf } from './herverdeling.antwoord.js';
import { Naleving, Normvoorbeeld, nalevingOf, normvoorbeeldOf } from './naleving.antwoord.js';
import { complianceFilterOf, DOORREKENING_PARAMETERS, NALEVING_PARAMETERS, supposedOf } from './volumenormen.parameters.js';
import { VOLUMENORM_KEY } from './volumenormen.routes.js';

const CODE = codeParam(intervention, VOLUMENORM_KEY);

class NalevingAntwoord extends answer({
  klokken: of(Klokken),
  naleving: of(Naleving),
  herverdeling: listOf(Regioherverdeling, 'Hoe ver de herverdeling per regio is.'),
}) {}

class DoorrekeningAntwoord extends answer({
  klokken: of(Klokken),
  doorrekening: of(Normvoorbeeld),
}) {}

/** Reads who meets a norm, and who would meet one that nobody decided. */
@ApiTags('Volumenormen')
@ApiParam(CODE.documented)
@Controller('v1/volumenormen')
export class NalevingController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':code/naleving',
    id: 'nalevingLezen',
    summary: 'Wie een volumenorm in een jaar haalt, wie niet en met hoeveel',
    description: 'Is het niet te zeggen, dan staat erbij waarom: geen norm, geen gepubliceerd minimum, geen volumes.',
    parameters: NALEVING_PARAMETERS,
    answer: NalevingAntwoord,
  })
  async compliance(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const values = readQuery(NALEVING_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const query = new GetComplianceQuery(code, this.yearOf(values.jaar, asked), asked, complianceFilterOf(values));
    const { clocks, value } = await this.core.queries.execute(query);
    const answer: NalevingAntwoord = {
      klokken: klokkenOf(clocks),
      naleving: nalevingOf(value.compliance),
      herverdeling: value.regions.map(regioherverdelingOf),
    };
    sendAnswer(request, reply, values.formaat, {
      name: `naleving-${code}`,
      answer,
      schema: schemaOf(NalevingAntwoord),
      list: 'naleving.eenheden',
      headers: clockHeaders(clocks),
    });
  }

  @ReadRoute({
    path: ':code/doorrekening',
    id: 'doorrekeningLezen',
    summary: 'Wat er onder een veronderstelde norm zou veranderen',
    description: 'Berekend; er wordt niets van vastgelegd.',
    parameters: DOORREKENING_PARAMETERS,
    answer: DoorrekeningAntwoord,
  })
  async preview(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const values = readQuery(DOORREKENING_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const supposed = supposedOf(values);
    const asked = await clocksFor(this.core, request, values);
    const query = new PreviewNormQuery(code, this.yearOf(values.jaar, asked), supposed, asked);
    const { clocks, value } = await this.core.queries.execute(query);
    const answer: DoorrekeningAntwoord = { klokken: klokkenOf(clocks), doorrekening: normvoorbeeldOf(value) };
    sendJson(request, reply, answer);
  }

  private yearOf(asked: number | undefined, { validOn, knownAt }: ClockRequest): number {
    return asked ?? Number((validOn ?? amsterdamDate(knownAt ?? this.core.clock.now())).slice(0, 4));
  }
}
