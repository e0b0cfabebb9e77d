import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { actionStream, GetActionQuery } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actionCode } from '../../../api/acties/action-code.js';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { readFindings } from '../../findings/read-findings.js';
import { historyOf } from '../../history/history-of.js';
import { PageSender } from '../../layout/page-sender.js';
import { showList } from '../../lists/show-list.js';
import { ActionPage } from './action-page.js';
import { ACTIONS_LIST } from './actions-list.js';

/** The register of actions, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('acties')
export class ActiesPagesController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return showList(this, request, reply, ACTIONS_LIST);
  }

  @Get(':code')
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = actionCode(given);
    const told = await clockedPage(this, request, reply, {});
    if (told === null) return;
    const { typed, asked, reader, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new GetActionQuery(code, asked));
    const stream = actionStream(code);
    const history = await historyOf(this.core, asked, stream, clocks.volgnummer);
    const findings = await readFindings(this.core, reader, stream);
    this.pages.send(
      request,
      reply,
      <ActionPage clocks={clocks} action={value.action} history={history} findings={findings} typed={typed} alternate={alternate} />,
    );
  }
}
