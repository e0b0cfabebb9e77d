import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { EventKindsQuery, ListEventsQuery } from '@peildatum/audit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession } from '../../../api/auth/access.js';
import { eventAround } from '../../../api/gebeurtenis/event-around.js';
import { filterOf, GEBEURTENISSEN_PARAMETERS } from '../../../api/gebeurtenissen/gebeurtenissen.parameters.js';
import { sendEventRows } from '../../../api/gebeurtenissen/send-event-rows.js';
import { CLOCK_EXCLUSIONS, clocksFor } from '../../../api/reading/clock-parameters.js';
import { id } from '../../../api/reading/parameter.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { FILE_FORMAT, fileFormatOf } from '../../files/file-format.js';
import { PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { EventPage } from './event-page.js';
import { LOG_DATES, LOG_FIELDS } from './log-filter.js';
import { LogPage } from './log-page.js';
import { mendAddress } from './mend-address.js';

const { wachtOp, formaat, limiet, ...FILTER } = GEBEURTENISSEN_PARAMETERS;
const ON_A_PAGE = 50;
const FILE_PARAMETERS = { ...GEBEURTENISSEN_PARAMETERS, ...FILE_FORMAT };

/** The log, as an auditor reads it. */
@ApiExcludeController()
@Access('read-log')
@BySession(true)
@Controller('logboek')
export class LogboekController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, FILTER, alternateOf(request), { dates: LOG_DATES, fields: LOG_FIELDS });
    if (told === null) return;
    const { values, typed, dates } = told;
    const { validOn: _today, ...place } = told.asked;
    // Without a date that was asked for, what holds from a date to come is in it as well.
    const asked = values.geldigOp === undefined ? place : told.asked;
    const page = { limit: ON_A_PAGE, ...(values.na === undefined ? {} : { after: values.na }) };
    const { clocks, value } = await this.core.queries.execute(new ListEventsQuery(filterOf(values), page, asked));
    const kinds = await this.core.queries.execute(new EventKindsQuery());
    const query = request.query as Record<string, string>;
    this.pages.send(request, reply, <LogPage clocks={clocks} page={value} kinds={kinds} query={query} dates={dates} typed={typed} />);
  }

  @Get('bestand')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(FILE_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    await sendEventRows(
      this.core,
      { format: fileFormatOf(values), filter: filterOf(values), asked: await clocksFor(this.core, request, values) },
      request,
      reply,
    );
  }

  @Get(':id')
  async one(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, {}, alternateOf(request));
    if (told === null) return;
    const { values } = told;
    const { validOn: _today, ...place } = told.asked;
    const asked = values.geldigOp === undefined ? place : told.asked;
    const around = await eventAround(this.core, id('').read(given, 'id'), asked);
    this.pages.send(
      request,
      reply,
      <EventPage {...around} clocks={told.clocks} mend={mendAddress(this.core.importKinds, around, visitorOf(request))} />,
    );
  }
}

/** The same of the API, for a program that asks for this page: a browser is not led there, for the API knows no sessions. */
const alternateOf = ({ url }: FastifyRequest): string => `/v1/gebeurtenissen${url.slice('/logboek'.length)}`;
