import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { edition, withoutBo } from '@peildatum/editions';
import { type ClockRequest } from '@peildatum/kernel';
import { CountWaitingQuery } from '@peildatum/proposals';
import { GetSubjectQuery } from '@peildatum/subjects';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { codeParam } from '../../../api/subjects/code-param.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { PageSender } from '../../layout/page-sender.js';
import { EditionPage } from './edition-page.js';
import { EditionsPage } from './editions-page.js';
import { toldEditions } from './told-editions.js';

const CODE = codeParam(edition, { name: 'code', description: 'De code van de editie.' });

/** The editions of the report, as people read of them. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('edities')
export class EditiesPagesController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, {});
    if (told === null) return;
    const { typed, asked, alternate } = told;
    const { clocks, value } = await toldEditions(this.core, asked);
    this.pages.send(request, reply, <EditionsPage clocks={clocks} editions={value} typed={typed} alternate={alternate} />);
  }

  @Get(':code')
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const told = await clockedPage(this, request, reply, {});
    if (told === null) return;
    const { asked, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new GetSubjectQuery(edition, code, asked));
    const view = asked.withheld === undefined ? value.view : withoutBo(value.view);
    const waiting = view.frozen === null ? await this.waiting(request, asked) : new Map<string, number>();
    this.pages.send(request, reply, <EditionPage clocks={clocks} edition={view} waiting={waiting} alternate={alternate} />);
  }

  /** Of what waits for approval nobody knows but who may read it. */
  private async waiting({ actor }: FastifyRequest, asked: ClockRequest): Promise<ReadonlyMap<string, number>> {
    if (actor === null) return new Map();
    return (await this.core.queries.execute(new CountWaitingQuery(actor, asked))).value;
  }
}
