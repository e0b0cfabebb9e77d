import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { edition, withoutBo } from '@peildatum/editions';
import { GetSubjectQuery } from '@peildatum/subjects';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { sendEditionFile } from '../../../api/edities/send-edition-file.js';
import { samePlace } from '../../../api/lists/send-list.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { addVary } from '../../../api/vary.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { readFindings } from '../../findings/read-findings.js';
import { PageSender } from '../../layout/page-sender.js';
import { EditionPage } from './edition-page.js';
import { EditionsPage } from './editions-page.js';
import { EDITION_CODE, readCompleteness, readWaiting } from './read-edition.js';
import { toldEditions } from './told-editions.js';

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
    const code = EDITION_CODE.read(given);
    const told = await clockedPage(this, request, reply, {});
    if (told === null) return;
    const { asked, reader, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new GetSubjectQuery(edition, code, asked));
    const view = asked.withheld === undefined ? value.view : withoutBo(value.view);
    const at = samePlace(asked, clocks);
    const complete = await readCompleteness(this.core, request, code, at);
    const waiting = view.frozen === null ? await readWaiting(this.core, request, at) : new Map<string, number>();
    this.pages.send(
      request,
      reply,
      <EditionPage
        clocks={clocks}
        edition={view}
        complete={complete}
        waiting={waiting}
        findings={await readFindings(this.core, reader, code)}
        alternate={alternate}
      />,
    );
  }

  /** A file of a frozen edition, for who the session says. */
  @Get(':code/bestanden/:sha256')
  async file(
    @Param('code') given: string,
    @Param('sha256') sha256: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const code = EDITION_CODE.read(given);
    readQuery({}, request.query);
    addVary(reply, 'Cookie');
    await sendEditionFile(this.core, request, reply, code, sha256);
  }
}
