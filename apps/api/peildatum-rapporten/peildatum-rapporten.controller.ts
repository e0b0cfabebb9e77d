import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RenderReportQuery, Report } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { acceptable } from '../http/answer-format.js';
import { strongTag, tagHeld } from '../http/entity-tag.js';
import { encodingFor, KeptEncodings } from '../http/kept-encodings.js';
import { sendRepresentation } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_HEADERS, clockHeaders } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { choice } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';
import { audienceFor } from './audience-for.js';
import { FILE_HEADER, fileHeaders, REPORT_REPRESENTATIONS, type ReportRepresentation, reportContent } from './report-formats.js';

const WORDS = REPORT_REPRESENTATIONS.map(({ word }) => word);

const PARAMETERS = {
  ...CLOCK_PARAMETERS,
  tel: TEL,
  doelgroep: DOELGROEP,
  formaat: choice(
    'De weergave; gaat voor op de kopregel Accept.',
    WORDS,
    (given) => REPORT_REPRESENTATIONS.find(({ word }) => word === given) as ReportRepresentation,
  ),
};

/** The voortgangsrapportage of a peildatum. */
@ApiTags('Rapporten')
@Controller('v1/peildatum-rapporten')
export class PeildatumRapportenController {
  private readonly encodings = new KeptEncodings();

  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

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
    const asked = await clocksFor(this.core, request, values, audienceFor(request.actor, values.doelgroep));
    const has = (digest: string) => tagHeld(request.headers['if-none-match'], strongTag(digest)) !== undefined;
    const { clocks, value } = await this.core.queries.execute(
      new RenderReportQuery(asked, { format: format.word, countedObject: values.tel, has }),
    );
    const encoding = format.isPacked ? undefined : encodingFor(request.headers['accept-encoding']);
    const encoded = value.bytes && encoding && (await this.encodings.of(value.digest, encoding, value.bytes));
    if (encoded) reply.header('Content-Encoding', encoding);
    sendRepresentation(request, reply, {
      body: encoded || (value.bytes ?? ''),
      tag: strongTag(value.digest),
      contentType: format.contentType,
      headers: { ...format.headers, ...fileHeaders(format, `${clocks.validOn}-${clocks.volgnummer}`), ...clockHeaders(clocks) },
      vary: ['Accept'],
    });
  }
}
