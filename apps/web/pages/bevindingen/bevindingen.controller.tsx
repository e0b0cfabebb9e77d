import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FindingCode, finding, mayAnswer, mayClose, mayRecord } from '@peildatum/findings';
import type { ClockRequest } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import { GetSubjectQuery, ListSubjectsQuery } from '@peildatum/subjects';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { BEVINDINGEN_PARAMETERS, bevindingIsAsked } from '../../../api/bevindingen/bevindingen.routes.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { PAGE_PARAMETERS } from '../../../api/reading/page-parameters.js';
import { codeParam } from '../../../api/subjects/code-param.js';
import { withQuery } from '../../clocks/asked-clocks.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import type { SummaryFault } from '../../components/error-summary.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { FindingPage } from './finding-page.js';
import { FindingsPage } from './findings-page.js';
import { NewFindingPage } from './new-finding-page.js';
import { type Typed, tellFinding, typedIn } from './tell-finding.js';

const CODE = codeParam(finding, { name: 'code', description: 'Het kenmerk van de bevinding.' });
const ON_A_PAGE = 50;

interface AskedFinding {
  readonly asked: ClockRequest;
  readonly alternate: string;
  readonly faults?: readonly SummaryFault[];
  /** What was typed in the form that was not taken. */
  readonly written?: Typed;
}

/** What auditors found: read by all, written, answered and closed by the same commands as the API. */
@ApiExcludeController()
@BySession(true)
@Controller('bevindingen')
export class BevindingenPagesController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Access(FIGURES)
  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, { ...BEVINDINGEN_PARAMETERS, na: PAGE_PARAMETERS.na });
    if (told === null) return;
    const { values, typed, asked, alternate } = told;
    const page = { limit: ON_A_PAGE, ...(values.na === undefined ? {} : { after: values.na }) };
    const { clocks, value } = await this.core.queries.execute(new ListSubjectsQuery(finding, asked, page, bevindingIsAsked(values)));
    const query = request.query as Record<string, string>;
    const at = (after: string | undefined) => withQuery('/bevindingen', { ...query, na: after });
    this.pages.send(
      request,
      reply,
      <FindingsPage
        clocks={clocks}
        page={value}
        query={query}
        typed={typed}
        first={values.na === undefined ? null : at(undefined)}
        next={value.next === null ? null : at(value.next)}
        mayRecord={mayRecord(request.actor)}
        alternate={alternate}
      />,
    );
  }

  @Access('record-finding')
  @Get('nieuw')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!this.pages.isWanted(request, reply, null)) return;
    this.pages.send(request, reply, <NewFindingPage typed={request.query as Typed} faults={[]} />);
  }

  @Access('record-finding')
  @Post('nieuw')
  @HttpCode(200)
  async record(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { kenmerk = '', ...typed } = typedIn(request);
    const code = kenmerk as FindingCode;
    const isCode = finding.streams.code.test(code);
    const faults = isCode
      ? await tellFinding(this.core, request, code, 'bevinding', typed)
      : [{ field: 'kenmerk', message: `Kenmerk: schrijf ${finding.streams.allowed}, zoals ${finding.example}.` }];
    if (faults.length === 0) return goTo(reply, `/bevindingen/${code}`);
    reply.code(400);
    this.pages.sendAgain(request, reply, <NewFindingPage typed={{ kenmerk, ...typed }} faults={faults} />);
  }

  @Access(FIGURES)
  @Get(':code')
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const told = await clockedPage(this, request, reply, {});
    if (told === null) return;
    this.pages.send(request, reply, await this.page(request, code, told));
  }

  @Access('answer-finding')
  @Post(':code/antwoord')
  @HttpCode(200)
  answer(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.goOn(given, 'bevinding-antwoord', request, reply);
  }

  @Access('close-finding')
  @Post(':code/afsluiting')
  @HttpCode(200)
  close(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.goOn(given, 'bevinding-afsluiting', request, reply);
  }

  private async goOn(given: string, word: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const typed = typedIn(request);
    const faults = await tellFinding(this.core, request, code, word, typed);
    if (faults.length === 0) return goTo(reply, `/bevindingen/${code}`);
    reply.code(400);
    const asked = await readerFor(this.core, request, audienceOf(visitorOf(request)));
    this.pages.sendAgain(
      request,
      reply,
      await this.page(request, code, { asked, alternate: `/v1/bevindingen/${code}`, faults, written: typed }),
    );
  }

  private async page(request: FastifyRequest, code: FindingCode, { asked, alternate, faults = [], written = {} }: AskedFinding) {
    const { clocks, value } = await this.core.queries.execute(new GetSubjectQuery(finding, code, asked));
    return (
      <FindingPage
        clocks={clocks}
        finding={value.view}
        mayAnswer={mayAnswer(request.actor, value.view)}
        mayClose={mayClose(request.actor, value.view)}
        faults={faults}
        written={written}
        alternate={alternate}
      />
    );
  }
}
