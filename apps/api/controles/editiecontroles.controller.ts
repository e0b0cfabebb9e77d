import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CheckOutcomes, ofOutcome } from '@peildatum/checks';
import { CheckOutcomesOfEditionQuery, edition } from '@peildatum/editions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { readerFor, sideOf } from '../reading/clock-parameters.js';
import { listContent } from '../reading/list-formats.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { CHECK_EXCLUSIONS, CHECK_NAMES, CHECK_PARAMETERS } from './controles-parameters.js';

const CODE = codeParam(edition, { name: 'code', description: 'De code van de editie.' });

/** What the checks say of an edition. */
@ApiTags('Edities')
@Controller('v1/edities')
export class EditiecontrolesController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':code/controles',
    id: 'editiecontrolesLezen',
    summary: 'Wat de controles zeggen van een editie, en wat daarvan is erkend',
    description: 'Op haar peildatum. Een fout die niet klopt en niet is erkend (tellingen.nietErkend) houdt bevriezen tegen.',
    parameters: CHECK_PARAMETERS,
    answer: { content: listContent(CheckOutcomes.schema) },
    absent: true,
  })
  @ApiParam(CODE.documented)
  async outcomes(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const values = readQuery(CHECK_PARAMETERS, request.query, CHECK_EXCLUSIONS);
    const reader = await readerFor(this.core, request, audienceFor(request.actor, values.doelgroep));
    const clocks = { ...reader, ...sideOf(undefined, values.bekendOp, values.volgnummer) };
    const outcomes = await this.core.queries.execute(new CheckOutcomesOfEditionQuery(code, clocks, { countedObject: values.tel }));
    sendAnswer(request, reply, values.formaat, {
      name: `controles-editie-${code}`,
      answer: ofOutcome(outcomes, values.uitkomst),
      schema: CheckOutcomes.schema,
      resolve: CHECK_NAMES,
      list: 'uitkomsten',
    });
  }
}
