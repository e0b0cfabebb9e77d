import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Restatements } from '@peildatum/editions';
import { commandIdOf, type Uuid } from '@peildatum/kernel';
import {
  ApproveProposalCommand,
  GetProposalQuery,
  mayApprove,
  type ProposalId,
  type ProposalInFull,
  rowKey,
  SendBackProposalCommand,
  WithdrawProposalCommand,
  waiting,
} from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession } from '../../../api/auth/access.js';
import { lastingReader, readerFor } from '../../../api/reading/clock-parameters.js';
import { proposalId } from '../../../api/voorstellen/voorstellen.controller.js';
import type { SummaryFault } from '../../components/error-summary.js';
import { formOf } from '../../forms/form-body.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { WEB_CORE, type WebCore } from '../../web-core.js';
import { Concepts } from '../mijn-werk/concepts.js';
import { gridAddress } from '../mijn-werk/grid-address.js';
import { conceptOf } from './concept-of.js';
import { commentField, ProposalPage } from './proposal-page.js';
import { restatedBy } from './restated-by.js';

const NOTICES: Readonly<Record<string, string>> = {
  voorgelegd: 'Uw wijzigingen zijn voorgelegd. Zij gelden zodra een ander ze goedkeurt.',
  goedgekeurd: 'Uw besluit is vastgelegd.',
  teruggestuurd: 'De rijen zijn teruggestuurd.',
  ingetrokken: 'Het voorstel is ingetrokken.',
};

/** A proposal: what it changes, and what is decided of it. */
@ApiExcludeController()
@BySession(true)
@Controller('voorstellen/:id')
export class VoorstelController {
  private readonly concepts: Concepts;

  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(WEB_CORE) web: WebCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {
    this.concepts = new Concepts(web.pool, web.clock);
  }

  @Access('read-proposals')
  @Get()
  async show(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    if (!this.pages.isWanted(request, reply, `/v1/voorstellen/${id}`)) return;
    const { gedaan = '' } = request.query as Record<string, string | undefined>;
    const found = await this.read(id, request);
    const restatements = this.mayDecide(request, found)
      ? await restatedBy(this.core, visitorOf(request), id, await this.reader(request))
      : undefined;
    this.pages.send(request, reply, this.page(request, found, { notice: NOTICES[gedaan] ?? null, restatements }));
  }

  @Access('approve-update')
  @Post('besluit')
  @HttpCode(200)
  async decide(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const found = await this.read(id, request);
    const form = formOf(request);
    const back = backIn(form, found);
    const doe = form.get('doe') ?? '';
    const one = found.rows[Number(/^rij-(\d+)$/.exec(doe)?.[1] ?? Number.NaN)];
    if (one === undefined && doe === 'terugsturen' && back.length === 0) {
      const at = found.rows.findIndex(({ state }) => state === 'waiting');
      const faults = [{ field: at < 0 ? null : commentField(at), message: 'Schrijf bij elke rij die teruggaat wat er anders moet.' }];
      reply.code(400);
      this.pages.sendAgain(request, reply, this.page(request, found, { faults, typed: Object.fromEntries(form) }));
      return;
    }
    const submission = (form.get('indiening') ?? '') as Uuid;
    const said = JSON.stringify([submission, doe, back]);
    const context = this.context(request, said);
    if (one === undefined && doe === 'terugsturen') {
      await this.core.commands.execute(new SendBackProposalCommand(id, submission, back, context));
      return goTo(reply, `/voorstellen/${id}?gedaan=teruggestuurd`);
    }
    const reader = lastingReader(this.core, request, audienceOf(visitorOf(request)));
    const [rows, others] = one === undefined ? [null, back] : [[{ sheet: one.sheet, id: one.id }], []];
    await this.core.commands.execute(new ApproveProposalCommand(id, submission, rows, others, context, reader));
    return goTo(reply, `/voorstellen/${id}?gedaan=goedgekeurd`);
  }

  /** Mends it in the werkblad, where its rows stand as what was typed; or takes it back. */
  @Access('submit-update')
  @Post('vervolg')
  @HttpCode(200)
  async goOn(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const form = formOf(request);
    if (form.get('doe') === 'intrekken') {
      const submission = (form.get('indiening') ?? '') as Uuid;
      await this.core.commands.execute(new WithdrawProposalCommand(id, submission, null, this.context(request, `intrekken ${submission}`)));
      return goTo(reply, `/voorstellen/${id}?gedaan=ingetrokken`);
    }
    const { proposal, rows } = await this.read(id, request);
    const own = { person: visitorOf(request).person, word: proposal.worksheet, code: proposal.code };
    const before = (await this.concepts.find(own))?.rows ?? [];
    const mended = conceptOf(rows);
    const again = new Set(mended.map(({ was }) => rowKey(was)));
    await this.concepts.keep(own, [...before.filter(({ was }) => !again.has(rowKey(was))), ...mended]);
    const sheet = mended[0]?.was.sheet ?? '';
    goTo(reply, gridAddress(`/mijn-werk/${proposal.worksheet}/${proposal.code}`, { sheet, search: '', page: 1, mends: id }));
  }

  private async read(id: ProposalId, request: FastifyRequest): Promise<ProposalInFull> {
    return (await this.core.queries.execute(new GetProposalQuery(visitorOf(request), id, await this.reader(request)))).value;
  }

  private page(
    request: FastifyRequest,
    { proposal, rows }: ProposalInFull,
    {
      notice = null,
      faults = [],
      typed = {},
      restatements,
    }: {
      notice?: string | null;
      restatements?: Restatements | null | undefined;
      faults?: readonly SummaryFault[];
      typed?: Record<string, string>;
    },
  ) {
    const actor = visitorOf(request);
    const isOwn = proposal.reporters.includes(actor.person);
    return (
      <ProposalPage
        proposal={proposal}
        rows={rows}
        mayApprove={this.mayDecide(request, { proposal })}
        mayMend={isOwn && proposal.state !== 'approved'}
        notice={notice}
        restatements={restatements}
        faults={faults}
        typed={typed}
      />
    );
  }

  private mayDecide = (request: FastifyRequest, { proposal }: Pick<ProposalInFull, 'proposal'>): boolean =>
    waiting(proposal).length > 0 && mayApprove(visitorOf(request), proposal);

  /** The same said twice is said once. */
  private context(request: FastifyRequest, said: string) {
    const actor = visitorOf(request);
    return { actor, commandId: commandIdOf(actor.person, `voorstel ${said}`), correlationId: request.id as Uuid };
  }

  private reader = (request: FastifyRequest) => readerFor(this.core, request, audienceOf(visitorOf(request)));
}

/** The rows that go back: those of which it is said what must change. */
function backIn(form: URLSearchParams, { rows }: ProposalInFull) {
  return rows.flatMap(({ sheet, id }, at) => {
    const comment = (form.get(commentField(at)) ?? '').replaceAll('\r\n', '\n').trim();
    return comment === '' ? [] : [{ sheet, id, comment }];
  });
}
