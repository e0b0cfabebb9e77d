import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Restatements } from '@peildatum/editions';
import { type Actor, amsterdamDate, commandIdOf, PeildatumError, type Uuid } from '@peildatum/kernel';
import {
  ApproveProposalCommand,
  GetProposalQuery,
  mayApprove,
  type ProposalId,
  type ProposalInFull,
  type ProposalStep,
  type ProposedChange,
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
import { choice } from '../../../api/reading/parameter.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { proposalId } from '../../../api/voorstellen/voorstellen.controller.js';
import { withoutEmpty } from '../../clocks/asked-clocks.js';
import type { SummaryFault } from '../../components/error-summary.js';
import { formOf } from '../../forms/form-body.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { WEB_CORE, type WebCore } from '../../web-core.js';
import { Concepts } from '../mijn-werk/concepts.js';
import { GridDesk, type GridHouse } from '../mijn-werk/grid-desk.js';
import { mend } from '../mijn-werk/mended.js';
import { commentField, commentsIn, typedAgain } from './comments.js';
import { ProposalPage } from './proposal-page.js';
import { restatedBy } from './restated-by.js';
import { nameOf } from './words.js';

/** What is said of what somebody did, where that is in the steps of the proposal. */
const NOTICES: Readonly<Record<string, readonly [text: string, ...steps: readonly ProposalStep['type'][]]>> = {
  voorgelegd: ['Uw wijzigingen zijn voorgelegd. Zij gelden zodra een ander ze goedkeurt.', 'UpdateSubmitted'],
  goedgekeurd: ['Uw besluit is vastgelegd.', 'UpdateApproved', 'UpdateSentBack'],
  teruggestuurd: ['De rijen zijn teruggestuurd.', 'UpdateSentBack'],
  ingetrokken: ['Het voorstel is ingetrokken.', 'UpdateWithdrawn'],
};

function noticeOf(query: unknown, { steps }: ProposalInFull['proposal'], { person }: Pick<Actor, 'person'>): string | null {
  const { gedaan = '' } = readQuery({ gedaan: choice('Wat er is gedaan.', Object.keys(NOTICES), (word) => word) }, withoutEmpty(query));
  const [text, ...types] = NOTICES[gedaan] ?? [null];
  return steps.some(({ type, by }) => by.person === person && (types as readonly string[]).includes(type)) ? text : null;
}

/** A proposal: what it changes, and what is decided of it. */
@ApiExcludeController()
@BySession(true)
@Controller('voorstellen/:id')
export class VoorstelController {
  private readonly house: GridHouse;

  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(WEB_CORE) web: WebCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {
    this.house = { core, pages, concepts: new Concepts(web.pool, web.clock), today: () => amsterdamDate(web.clock.now()) };
  }

  @Access('read-proposals')
  @Get()
  async show(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    if (!this.pages.isWanted(request, reply, `/v1/voorstellen/${id}`)) return;
    const found = await this.read(id, request);
    const restatements = this.mayDecide(request, found)
      ? await restatedBy(this.core, visitorOf(request), id, await this.reader(request))
      : undefined;
    this.pages.send(
      request,
      reply,
      this.page(request, found, { notice: noticeOf(request.query, found.proposal, visitorOf(request)), restatements }),
    );
  }

  @Access('approve-update')
  @Post('besluit')
  @HttpCode(200)
  async decide(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const found = await this.read(id, request);
    const form = formOf(request);
    const comments = commentsIn(form, found.rows);
    const doe = form.get('doe') ?? '';
    const one = found.rows[Number(/^rij-(\d+)$/.exec(doe)?.[1] ?? Number.NaN)];
    const fault = faultOf(found, comments, one, doe);
    if (fault !== null) return this.again(request, reply, id, comments, { status: 400, faults: [fault] });
    try {
      await this.conclude(request, found, { one, doe, comments });
    } catch (error) {
      // Somebody else decided, or submitted it anew: what was typed is held against what stands now.
      if (!(error instanceof PeildatumError) || error.kind !== 'conflict') throw error;
      return this.again(request, reply, id, comments, { status: 409, faults: [{ field: null, message: error.message }] });
    }
    if (one === undefined || comments.size === 0)
      return goTo(reply, `/voorstellen/${id}?gedaan=${one === undefined && doe === 'terugsturen' ? 'teruggestuurd' : 'goedgekeurd'}`);
    const notice = `${nameOf(one)} is goedgekeurd. Wat u bij andere rijen typte, staat er nog, en is niet verstuurd.`;
    return this.again(request, reply, id, comments, { status: 200, notice });
  }

  private async conclude(
    request: FastifyRequest,
    { proposal: { id }, rows }: ProposalInFull,
    { one, doe, comments }: { one: ProposedChange | undefined; doe: string; comments: ReadonlyMap<string, string> },
  ): Promise<void> {
    const back = rows.flatMap((row) => {
      const comment = comments.get(rowKey(row));
      return comment === undefined ? [] : [{ sheet: row.sheet, id: row.id, comment }];
    });
    const submission = (formOf(request).get('indiening') ?? '') as Uuid;
    const context = this.context(request, JSON.stringify([submission, doe, one === undefined ? back : []]));
    if (one === undefined && doe === 'terugsturen') {
      await this.core.commands.execute(new SendBackProposalCommand(id, submission, back, context));
      return;
    }
    const reader = lastingReader(this.core, request, audienceOf(visitorOf(request)));
    const [chosen, others] = one === undefined ? [null, back] : [[{ sheet: one.sheet, id: one.id }], []];
    await this.core.commands.execute(new ApproveProposalCommand(id, submission, chosen, others, context, reader));
  }

  /** The page once more as it stands now, with what was typed beside the rows. */
  private async again(
    request: FastifyRequest,
    reply: FastifyReply,
    id: ProposalId,
    comments: ReadonlyMap<string, string>,
    { status, ...told }: { readonly status: number; readonly notice?: string; readonly faults?: readonly SummaryFault[] },
  ): Promise<void> {
    const found = await this.read(id, request);
    reply.code(status);
    this.pages.sendAgain(request, reply, this.page(request, found, { ...told, typed: typedAgain(comments, found.rows) }));
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
    const found = await this.read(id, request);
    const { worksheet, code } = found.proposal;
    await mend(await GridDesk.open(this.house, worksheet, code, request, reply), found);
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
      typed?: Readonly<Record<string, string>>;
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

/** Why it cannot be decided so: it goes back without a word, or it is approved though something must change. */
function faultOf(
  { rows }: ProposalInFull,
  comments: ReadonlyMap<string, string>,
  one: ProposedChange | undefined,
  doe: string,
): SummaryFault | null {
  if (one !== undefined && comments.has(rowKey(one)))
    return {
      field: commentField(rows.indexOf(one)),
      message: `U schrijft wat er anders moet bij ${nameOf(one)}; stuur die rij terug, of haal dat weg en keur haar goed.`,
    };
  if (one !== undefined || doe !== 'terugsturen' || comments.size > 0) return null;
  const at = rows.findIndex(({ state }) => state === 'waiting');
  return { field: at < 0 ? null : commentField(at), message: 'Schrijf bij elke rij die teruggaat wat er anders moet.' };
}
