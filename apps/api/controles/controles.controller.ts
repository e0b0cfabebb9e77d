import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CheckOutcomes, CheckRegister, CheckReportQuery, checkRegister, ofOutcome } from '@peildatum/checks';
import { parseDate } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { readerFor, sideOf } from '../reading/clock-parameters.js';
import { LIST_FORMAAT, listContent } from '../reading/list-formats.js';
import { readQuery } from '../reading/read-query.js';
import { CHECK_EXCLUSIONS, CHECK_NAMES, CHECK_PARAMETERS } from './controles-parameters.js';

/** The register of checks, and what they say of a peildatum. */
@ApiTags('Rapporten')
@Controller('v1/controles')
export class ControlesController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'controlesLezen',
    summary: 'Het register van plausibiliteitscontroles',
    description: 'Elke controle met wat er moet gelden, sinds wanneer ernaar wordt gekeken en hoe ernstig het is als het niet klopt.',
    parameters: LIST_FORMAAT,
    answer: { content: listContent(CheckRegister.schema) },
  })
  register(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { formaat } = readQuery(LIST_FORMAAT, request.query);
    sendAnswer(request, reply, formaat, {
      name: 'controles',
      answer: checkRegister(),
      schema: CheckRegister.schema,
      resolve: CHECK_NAMES,
      list: 'controles',
    });
  }

  @ReadRoute({
    path: ':peildatum',
    id: 'controlesVanPeildatum',
    summary: 'Wat de controles zeggen van de rapportage van een peildatum',
    description:
      'Naast die van de editie ervoor, met dezelfde kennis. Tellingen eerst; dan wat niet klopt, wat niet te toetsen is en wat klopt. Wat onbekend is, is geen nul.',
    parameters: CHECK_PARAMETERS,
    answer: { content: listContent(CheckOutcomes.schema) },
    absent: true,
  })
  @ApiParam({ name: 'peildatum', description: 'De peildatum.', schema: { type: 'string', format: 'date', examples: ['2025-05-20'] } })
  async outcomes(@Param('peildatum') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const validOn = parseDate(given, 'peildatum');
    const values = readQuery(CHECK_PARAMETERS, request.query, CHECK_EXCLUSIONS);
    const reader = await readerFor(this.core, request, audienceFor(request.actor, values.doelgroep));
    const clocks = { ...reader, ...sideOf(validOn, values.bekendOp, values.volgnummer) };
    const outcomes = await this.core.queries.execute(new CheckReportQuery(clocks, { countedObject: values.tel }));
    sendAnswer(request, reply, values.formaat, {
      name: `controles-${validOn}`,
      answer: ofOutcome(outcomes, values.uitkomst),
      schema: CheckOutcomes.schema,
      resolve: CHECK_NAMES,
      list: 'uitkomsten',
    });
  }
}
