import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { edition, withoutBo } from '@peildatum/editions';
import { GetSubjectQuery } from '@peildatum/subjects';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { codeParam } from '../../../api/subjects/code-param.js';
import { askedPage, pageClocks } from '../../clocks/asked-clocks.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
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
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.pages.isWanted(request, reply, `/v1${request.url}`)) return;
    const { values, typed, address } = askedPage({}, request);
    if (address !== null) return goTo(reply, address);
    const { clocks, value } = await toldEditions(this.core, await pageClocks(this.core, request, values));
    this.pages.send(request, reply, <EditionsPage clocks={clocks} editions={value} typed={typed} alternate={`/v1${request.url}`} />);
  }

  @Get(':code')
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    if (!this.pages.isWanted(request, reply, `/v1${request.url}`)) return;
    const { values, address } = askedPage({}, request);
    if (address !== null) return goTo(reply, address);
    const asked = await pageClocks(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetSubjectQuery(edition, code, asked));
    const view = asked.withheld === undefined ? value.view : withoutBo(value.view);
    this.pages.send(request, reply, <EditionPage clocks={clocks} edition={view} alternate={`/v1${request.url}`} />);
  }
}
