import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { amsterdamDate } from '@peildatum/kernel';
import { GetComplianceQuery, intervention } from '@peildatum/volume-norms';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../../../api/auth/access.js';
import { codeParam } from '../../../../../api/subjects/code-param.js';
import { nalevingOf } from '../../../../../api/volumenormen/naleving.antwoord.js';
import { NALEVING_PARAMETERS } from '../../../../../api/volumenormen/volumenormen.parameters.js';
import { VOLUMENORM_KEY } from '../../../../../api/volumenormen/volumenormen.routes.js';
import { clockedPage } from '../../../../clocks/clocked-page.js';
import { PageSender } from '../../../../layout/page-sender.js';
import { CompliancePage } from './compliance-page.js';

const CODE = codeParam(intervention, VOLUMENORM_KEY);
const FILTER = { jaar: NALEVING_PARAMETERS.jaar };

/** Who meets a norm, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('volumenormen/:code/naleving')
export class NalevingPagesController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  async compliance(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const told = await clockedPage(this, request, reply, FILTER);
    if (told === null) return;
    const { values, typed, asked, alternate } = told;
    const year = values.jaar ?? Number((asked.validOn ?? amsterdamDate(asked.knownAt ?? this.core.clock.now())).slice(0, 4));
    const { clocks, value } = await this.core.queries.execute(new GetComplianceQuery(code, year, asked, {}));
    const naleving = nalevingOf(value.compliance);
    this.pages.send(request, reply, <CompliancePage clocks={clocks} naleving={naleving} typed={typed} alternate={alternate} />);
  }
}
