import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SummaryPage } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { acceptable } from '../http/answer-format.js';
import { ReadRoute } from '../openapi/read-route.js';
import { FILE_HEADER, formatParameter, reportContent, SUMMARY_REPRESENTATIONS } from '../peildatum-rapporten/report-formats.js';
import { ReportSender } from '../peildatum-rapporten/report-sender.js';
import { CLOCK_HEADERS } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS } from '../reading/clock-parameters.js';
import { readQuery } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';

const PARAMETERS = { ...CLOCK_PARAMETERS, tel: TEL, doelgroep: DOELGROEP, formaat: formatParameter(SUMMARY_REPRESENTATIONS) };

/** The one page of a report that comes first. */
@ApiTags('Rapporten')
@Controller('v1/samenvattingen')
export class SamenvattingenController {
  private readonly sender: ReportSender;

  constructor(@Inject(API_CORE) core: ApiCore) {
    this.sender = new ReportSender(core);
  }

  @ReadRoute({
    id: 'samenvattingMaken',
    summary: 'De samenvatting van een peildatum op een blad: doel, tempo en toerekening',
    description:
      'Het eerste blad van de voortgangsrapportage, met dezelfde klokken, cijfers en sleutels: is het doel duidelijk, in welk tempo komt het dichterbij, en komt dat door het beleid en zijn geld. Wat niet te berekenen is, is null, met de reden erbij. Als JSON, als webpagina, en als getagde PDF (PDF/UA-1) van een A4.',
    parameters: PARAMETERS,
    answer: { content: reportContent(SummaryPage.schema, SUMMARY_REPRESENTATIONS) },
    headers: {
      ...CLOCK_HEADERS,
      ...FILE_HEADER,
    },
    absent: true,
  })
  async make(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const format = values.formaat ?? acceptable(SUMMARY_REPRESENTATIONS, request.headers.accept);
    await this.sender.send(request, reply, { values, format, part: 'samenvatting' });
  }
}
