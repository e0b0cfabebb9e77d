import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { audienceOf } from '@peildatum/publications';
import { RenderReportQuery, type SummaryPage } from '@peildatum/reporting';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { acceptable } from '../../../api/http/answer-format.js';
import { formatParameter, REPORT_REPRESENTATIONS } from '../../../api/peildatum-rapporten/report-formats.js';
import { ReportSender } from '../../../api/peildatum-rapporten/report-sender.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS } from '../../../api/reading/clock-parameters.js';
import { choice } from '../../../api/reading/parameter.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { addVary } from '../../../api/vary.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { PageSender } from '../../layout/page-sender.js';
import { toldEditions } from '../edities/told-editions.js';
import { SummaryView } from './samenvatting/summary-view.js';
import { WholeReportPage } from './whole-report-page.js';

const FILTER = { thematafel: choice('Alleen van deze thematafel.', THEMATAFEL_LETTERS, (letter) => letter) };
const FILE_PARAMETERS = { ...CLOCK_PARAMETERS, formaat: formatParameter(REPORT_REPRESENTATIONS) };

/** The report as people read it: what matters first, and every form of it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('rapport')
export class RapportController {
  private readonly sender: ReportSender;

  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {
    this.sender = new ReportSender(core);
  }

  @Get()
  async summary(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, FILTER, alternateOf(request));
    if (told === null) return;
    const { values, typed, asked, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new RenderReportQuery(asked, { format: 'json', part: 'samenvatting' }));
    const summary = JSON.parse(String(value.bytes)) as SummaryPage;
    const { value: editions } = await toldEditions(this.core, asked);
    this.pages.send(
      request,
      reply,
      <SummaryView clocks={clocks} summary={summary} letter={values.thematafel} editions={editions} typed={typed} alternate={alternate} />,
    );
  }

  @Get('geheel')
  async whole(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, {}, alternateOf(request, 'peildatum-rapporten'));
    if (told === null) return;
    const { typed, asked, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(
      new RenderReportQuery(asked, { format: 'html', part: 'huis', marked: request.embargo ?? undefined }),
    );
    const html = String(value.bytes);
    this.pages.send(request, reply, <WholeReportPage clocks={clocks} html={html} typed={typed} alternate={alternate} />);
  }

  /** The whole report as a file, for who the session says: as the API makes it. */
  @Get('bestand')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(FILE_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const format = values.formaat ?? acceptable(REPORT_REPRESENTATIONS, request.headers.accept);
    addVary(reply, 'Cookie');
    await this.sender.send(request, reply, { values: { ...values, doelgroep: audienceOf(request.actor) }, format });
  }
}

/** The same for programs; what the page alone is asked, the API does not know. */
const alternateOf = ({ query }: FastifyRequest, path = 'samenvattingen'): string => {
  const { geldigOp, bekendOp, volgnummer } = query as Readonly<Record<string, string | undefined>>;
  const asked = new URLSearchParams({ ...(geldigOp && { geldigOp }), ...(bekendOp && { bekendOp }), ...(volgnummer && { volgnummer }) });
  return asked.size === 0 ? `/v1/${path}` : `/v1/${path}?${asked}`;
};
