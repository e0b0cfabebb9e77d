import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { actionStream, GetActionQuery, ListActionsQuery } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACTIES_FILTERS, filterOf } from '../../../api/acties/acties.parameters.js';
import { actionCode } from '../../../api/acties/action-code.js';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { PAGE_PARAMETERS } from '../../../api/reading/page-parameters.js';
import { withQuery } from '../../clocks/asked-clocks.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { historyOf } from '../../history/history-of.js';
import { PageSender } from '../../layout/page-sender.js';
import { ActionPage } from './action-page.js';
import { ActionsPage } from './actions-page.js';

const { thematafel, status, teLaat, zoek } = ACTIES_FILTERS;
const FILTER = { thematafel, status, teLaat, zoek, na: PAGE_PARAMETERS.na };
const ON_A_PAGE = 50;

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
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, FILTER);
    if (told === null) return;
    const { values, typed, asked, alternate } = told;
    const page = { limit: ON_A_PAGE, ...(values.na === undefined ? {} : { after: values.na }) };
    const { clocks, value } = await this.core.queries.execute(new ListActionsQuery(asked, filterOf(values), page));
    const query = request.query as Record<string, string>;
    const at = (after: string | undefined) => withQuery('/acties', { ...query, na: after });
    this.pages.send(
      request,
      reply,
      <ActionsPage
        clocks={clocks}
        page={value}
        query={query}
        typed={typed}
        first={values.na === undefined ? null : at(undefined)}
        next={value.next === null ? null : at(value.next)}
        alternate={alternate}
      />,
    );
  }

  @Get(':code')
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = actionCode(given);
    const told = await clockedPage(this, request, reply, {});
    if (told === null) return;
    const { typed, asked, alternate } = told;
    const { clocks, value } = await this.core.queries.execute(new GetActionQuery(code, asked));
    const history = await historyOf(this.core, asked, actionStream(code), clocks.volgnummer);
    this.pages.send(
      request,
      reply,
      <ActionPage clocks={clocks} action={value.action} history={history} typed={typed} alternate={alternate} />,
    );
  }
}
