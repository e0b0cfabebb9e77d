import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { actionStream, GetActionQuery, ListActionsQuery } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACTIES_PARAMETERS, filterOf } from '../../../api/acties/acties.parameters.js';
import { actionCode } from '../../../api/acties/action-code.js';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { askedPage, pageClocks, withQuery } from '../../clocks/asked-clocks.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { ActionPage } from './action-page.js';
import { ActionsPage } from './actions-page.js';
import { historyOf } from './history-of.js';

const { thematafel, status, teLaat, zoek, na } = ACTIES_PARAMETERS;
const FILTER = { thematafel, status, teLaat, zoek, na };
const ON_A_PAGE = 50;

/** The register of actions, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('acties')
export class ActiesPagesController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.pages.isWanted(request, reply, `/v1${request.url}`)) return;
    const { values, typed, address } = askedPage(FILTER, request);
    if (address !== null) return goTo(reply, address);
    const asked = await pageClocks(this.core, request, values);
    const filter = filterOf({ ...EVERYTHING, ...values });
    const page = { limit: ON_A_PAGE, ...(values.na === undefined ? {} : { after: values.na }) };
    const { clocks, value } = await this.core.queries.execute(new ListActionsQuery(asked, filter, page));
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
        alternate={`/v1${request.url}`}
      />,
    );
  }

  @Get(':code')
  async one(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = actionCode(given);
    if (!this.pages.isWanted(request, reply, `/v1${request.url}`)) return;
    const { values, typed, address } = askedPage({}, request);
    if (address !== null) return goTo(reply, address);
    const asked = await pageClocks(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetActionQuery(code, asked));
    const history = await historyOf(this.core, asked, actionStream(code), clocks.volgnummer);
    this.pages.send(
      request,
      reply,
      <ActionPage clocks={clocks} action={value.action} history={history} typed={typed} alternate={`/v1${request.url}`} />,
    );
  }
}

/** What a page does not ask. */
const EVERYTHING = {
  thematafel: undefined,
  status: undefined,
  teLaat: undefined,
  metDatum: undefined,
  rechtstreeks: undefined,
  zoek: undefined,
  verantwoordelijke: undefined,
  afgerondNa: undefined,
  gemeldTot: undefined,
  limiet: undefined,
  na: undefined,
  formaat: undefined,
  geldigOp: undefined,
  bekendOp: undefined,
  volgnummer: undefined,
  wachtOp: undefined,
};
