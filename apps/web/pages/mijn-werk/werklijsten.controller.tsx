import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { WERKSTAND_WORDS, WORK_STATES, type WorkState } from '@peildatum/worklists';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { choice } from '../../../api/reading/parameter.js';
import { WERKLIJST_PARAMETERS, workFilterOf } from '../../../api/werklijsten/werklijst.parameters.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import { PageSender } from '../../layout/page-sender.js';
import { WEB_CORE, type WebCore } from '../../web-core.js';
import { Concepts } from './concepts.js';
import { mayFill } from './may-fill.js';
import { readWorklist } from './read-worklist.js';
import { WorklistPage } from './worklist-page.js';

const { van, teLaat, soort, status, zoek, sorteer, na } = WERKLIJST_PARAMETERS;
const STATE_OF = Object.fromEntries(WORK_STATES.map((state) => [WERKSTAND_WORDS[state] as string, state])) as Record<string, WorkState>;
/** A page knows what its visitor typed as well. */
const PARAMETERS = {
  van,
  stand: choice('Alleen wat er zo voor staat.', Object.keys(STATE_OF), (word) => [STATE_OF[word] as WorkState]),
  teLaat,
  soort,
  status,
  zoek,
  sorteer,
  na,
};
const ON_A_PAGE = 50;

/** What the next edition asks of somebody, as people read it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('werklijsten')
export class WerklijstenPagesController {
  private readonly concepts: Concepts;

  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(WEB_CORE) web: WebCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {
    this.concepts = new Concepts(web.pool, web.clock);
  }

  @Get(':lijst')
  async one(@Param('lijst') word: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, PARAMETERS);
    if (told === null) return;
    const { values, typed, asked, alternate } = told;
    const { visit } = request;
    const { clocks, value } = await readWorklist(this.core, this.concepts, { word, code: values.van }, asked, visit?.actor ?? null, {
      filter: workFilterOf(values),
      sort: values.sorteer,
      after: values.na,
      limit: ON_A_PAGE,
    });
    const query = request.query as Record<string, string>;
    this.pages.send(
      request,
      reply,
      <WorklistPage
        clocks={clocks}
        of={{ word, code: value.code }}
        page={value}
        query={query}
        typed={typed}
        alternate={alternate}
        mayFill={mayFill(this.core.importKinds, visit?.actor ?? null)}
      />,
    );
  }
}
