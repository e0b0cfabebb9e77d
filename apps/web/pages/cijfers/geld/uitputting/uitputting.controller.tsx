import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { budget, GetUptakeQuery, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../../../api/auth/access.js';
import { BUDGET_KEY } from '../../../../../api/budgetten/budgetten.routes.js';
import { codeParam } from '../../../../../api/subjects/code-param.js';
import { uitputtingOf, verloopOf } from '../../../../../api/uitputting/uitputting.antwoord.js';
import { clockedPage } from '../../../../clocks/clocked-page.js';
import { PageSender } from '../../../../layout/page-sender.js';
import { UptakePage } from './uptake-page.js';

const CODE = codeParam(budget, BUDGET_KEY);

/** What became of the budgets, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('uitputting')
export class UitputtingPagesController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  transformationMeans(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(TRANSFORMATION_MEANS, request, reply);
  }

  @Get(':code')
  one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(CODE.read(given), request, reply);
  }

  private async show(code: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, {});
    if (told === null) return;
    const { typed, asked, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new GetUptakeQuery(CODE.read(code), asked));
    this.pages.send(
      request,
      reply,
      <UptakePage
        clocks={clocks}
        uitputting={uitputtingOf(value.uptake)}
        verloop={verloopOf(value, null)}
        typed={typed}
        alternate={alternate}
      />,
    );
  }
}
