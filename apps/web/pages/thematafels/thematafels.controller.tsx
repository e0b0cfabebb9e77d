import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import {
  type ActionStatus,
  GetThematafelQuery,
  ListThematafelsQuery,
  STATUS_SLUGS,
  statusOfSlug,
  thematafelStream,
} from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { samePlace } from '../../../api/lists/send-list.js';
import { choice } from '../../../api/reading/parameter.js';
import { thematafelLetter } from '../../../api/thematafels/letter.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { readFindings } from '../../findings/read-findings.js';
import { PageSender } from '../../layout/page-sender.js';
import { allActions } from '../acties/all-actions.js';
import { toldEditions } from '../edities/told-editions.js';
import { ThematafelPage } from './thematafel-page.js';
import { ThematafelsPage } from './thematafels-page.js';

const FILTER = { status: choice('Alleen acties met deze status.', STATUS_SLUGS, (slug) => statusOfSlug(slug) as ActionStatus) };

/** The thematafels and what is agreed at each, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('thematafels')
export class ThematafelsPagesController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, {}, alternateOf(request));
    if (told === null) return;
    const { typed, asked, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new ListThematafelsQuery(asked));
    const { actions } = await allActions(this.core, samePlace(asked, clocks), { inReport: true });
    this.pages.send(
      request,
      reply,
      <ThematafelsPage clocks={clocks} tafels={value} actions={actions} typed={typed} alternate={alternate} />,
    );
  }

  @Get(':code')
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const letter = thematafelLetter(given);
    const told = await clockedPage(this, request, reply, FILTER, alternateOf(request));
    if (told === null) return;
    const { values, typed, asked, reader, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new GetThematafelQuery(letter, asked));
    const { actions } = await allActions(this.core, samePlace(asked, clocks), { thematafels: [letter] });
    this.pages.send(
      request,
      reply,
      <ThematafelPage
        clocks={clocks}
        tafel={value.thematafel}
        actions={actions}
        status={values.status}
        findings={await readFindings(this.core, reader, thematafelStream(letter))}
        making={await this.inTheMaking(request, asked)}
        typed={typed}
        alternate={alternate}
      />,
    );
  }

  /** Of which peildatum the edition is that is being made: asked for who may tell something of it alone. */
  private async inTheMaking({ actor }: FastifyRequest, asked: ClockRequest): Promise<CalendarDate | undefined> {
    if (actor === null) return undefined;
    const { value } = await toldEditions(this.core, asked);
    return value.find(({ status }) => status === 'opened' || status === 'checked')?.peildatum;
  }
}

/** The same address of the API; what pages alone are asked, it does not know. */
const alternateOf = ({ url }: FastifyRequest): string => `/v1${url.split('?', 1)[0]}`;
