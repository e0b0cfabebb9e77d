import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Report } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { acceptable } from '../http/answer-format.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_HEADERS } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS } from '../reading/clock-parameters.js';
import { readQuery } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';
import { FILE_HEADER, formatParameter, REPORT_REPRESENTATIONS, reportContent } from './report-formats.js';
import { ReportSender } from './report-sender.js';

const PARAMETERS = { ...CLOCK_PARAMETERS, tel: TEL, doelgroep: DOELGROEP, formaat: formatParameter(REPORT_REPRESENTATIONS) };

/** The voortgangsrapportage of a peildatum. */
@ApiTags('Rapporten')
@Controller('v1/peildatum-rapporten')
export class PeildatumRapportenController {
  private readonly sender: ReportSender;

  constructor(@Inject(API_CORE) core: ApiCore) {
    this.sender = new ReportSender(core);
  }

  @ReadRoute({
    id: 'rapportMaken',
    summary: 'De voortgangsrapportage van een peildatum, zoals bekend op een moment',
    description:
      'Zelfde klokken, doelgroep en publicaties, zelfde bytes: met geldigOp en volgnummer is een rapport precies te herhalen. Als JSON, als webpagina, als getagde PDF (PDF/UA-1), als werkmap (xlsx, ods), en als zip met een CSV per tabel en wat de kolommen betekenen (csv).',
    parameters: PARAMETERS,
    answer: { content: reportContent(Report.schema) },
    headers: {
      ...CLOCK_HEADERS,
      ...FILE_HEADER,
    },
    absent: true,
  })
  async make(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const format = values.formaat ?? acceptable(REPORT_REPRESENTATIONS, request.headers.accept);
    await this.sender.send(request, reply, { values, format });
  }
}
