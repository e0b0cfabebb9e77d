import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { commandIdOf, isUuid, PeildatumError, type Uuid } from '@peildatum/kernel';
import {
  ApproveProposalCommand,
  ListProposalsQuery,
  type ProposalFilter,
  ReadProposalsQuery,
  rowKey,
  type TitledProposal,
} from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession } from '../../../api/auth/access.js';
import { lastingReader, readerFor } from '../../../api/reading/clock-parameters.js';
import { PAGE_PARAMETERS } from '../../../api/reading/page-parameters.js';
import { choice } from '../../../api/reading/parameter.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { withoutEmpty } from '../../clocks/asked-clocks.js';
import { formOf } from '../../forms/form-body.js';
import { PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { LISTS, type ListName, ProposalsPage } from './proposals-page.js';
import { titledName, waitingNames } from './words.js';

const ON_A_PAGE = 25;

const FILTERS: Readonly<Record<ListName, ProposalFilter>> = {
  'te-beoordelen': { forMe: true },
  'van-mij': { own: true },
  alle: {},
};

const PARAMETERS = {
  lijst: choice('Welke voorstellen.', Object.keys(LISTS), (name) => name as ListName),
  na: PAGE_PARAMETERS.na,
};

/** What waits for somebody's approval, and what became of what somebody submitted: by the same queries and commands as the API. */
@ApiExcludeController()
@BySession(true)
@Controller('voorstellen')
export class VoorstellenPagesController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Access('read-proposals')
  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.pages.isWanted(request, reply, null)) return;
    this.pages.send(request, reply, await this.page(request, []));
  }

  /** Approves several, each by itself: what became of each is said. */
  @Access('approve-update')
  @Post()
  @HttpCode(200)
  async approve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const chosen = formOf(request).getAll('voorstel');
    const before = await this.approvable(request, FILTERS['te-beoordelen']);
    const outcomes: string[] = [];
    for (const one of chosen) outcomes.push(...(await this.approveOne(request, one, before)));
    const left = before.filter(({ proposal: { id } }) => !chosen.some((one) => one.startsWith(id)));
    if (chosen.length === 0) outcomes.push('U vinkte geen voorstel aan; er is niets gedaan.');
    else if (left.length > 0) outcomes.push(`Niet aangevinkt, en wacht nog: ${left.map(({ rows }) => waitingNames(rows)).join('; ')}.`);
    this.pages.sendAgain(request, reply, await this.page(request, outcomes));
  }

  /** What became of each row, by its code and title. */
  private async approveOne(request: FastifyRequest, chosen: string, before: readonly TitledProposal[]): Promise<string[]> {
    const [id = '', submission = ''] = chosen.split('.');
    if (!isUuid(id) || !isUuid(submission)) return ['Een van de voorstellen was niet te herkennen; laad de pagina opnieuw.'];
    const rows = before.find(({ proposal }) => proposal.id === id)?.rows ?? [];
    const actor = visitorOf(request);
    const reader = lastingReader(this.core, request, audienceOf(actor));
    const context = { actor, commandId: commandIdOf(actor.person, `goedkeuring ${submission}`), correlationId: request.id as Uuid };
    try {
      await this.core.commands.execute(new ApproveProposalCommand(id, submission, null, [], context, reader));
      const waited = new Set(rows.filter(({ state }) => state === 'waiting').map(rowKey));
      const { value } = await this.core.queries.execute(new ReadProposalsQuery(actor, [id], await reader()));
      const now = (value[0]?.rows ?? []).filter((row) => waited.has(rowKey(row)));
      const approved = now.filter(({ state }) => state === 'approved').map(titledName);
      const back = now.filter(({ state }) => state === 'sent-back');
      return [
        ...(approved.length === 0 ? [] : [`Goedgekeurd: ${approved.join('; ')}.`]),
        ...back.map((row) => `Teruggestuurd: ${titledName(row)}. ${row.comment}`),
      ];
    } catch (error) {
      if (!(error instanceof PeildatumError) || !['conflict', 'forbidden', 'not-found'].includes(error.kind)) throw error;
      return [`Niet goedgekeurd: ${waitingNames(rows) || 'een voorstel dat er niet meer is'}. ${error.message}`];
    }
  }

  /** What somebody may approve, with what its rows say: the first page of it. */
  private async approvable(request: FastifyRequest, filter: ProposalFilter, after?: string): Promise<readonly TitledProposal[]> {
    const actor = visitorOf(request);
    const asked = await readerFor(this.core, request, audienceOf(actor));
    const page = { limit: ON_A_PAGE, ...(after === undefined ? {} : { after }) };
    const { value } = await this.core.queries.execute(new ListProposalsQuery(actor, filter, asked, page));
    const ids = value.items.map(({ id }) => id);
    return (await this.core.queries.execute(new ReadProposalsQuery(actor, ids, asked))).value;
  }

  private async page(request: FastifyRequest, outcomes: readonly string[]) {
    const { lijst: list = 'te-beoordelen', na } = readQuery(PARAMETERS, withoutEmpty(request.query));
    const actor = visitorOf(request);
    const asked = await readerFor(this.core, request, audienceOf(actor));
    const page = { limit: ON_A_PAGE, ...(na !== undefined && request.method === 'GET' ? { after: na } : {}) };
    const { value } = await this.core.queries.execute(new ListProposalsQuery(actor, FILTERS[list], asked, page));
    const address = `/voorstellen?lijst=${list}`;
    return (
      <ProposalsPage
        list={list}
        proposals={value.items}
        approvable={list === 'te-beoordelen' ? await this.approvable(request, FILTERS[list], page.after) : []}
        total={value.total ?? value.items.length}
        first={page.after === undefined ? null : address}
        next={value.next === null ? null : `${address}&na=${encodeURIComponent(value.next)}`}
        outcomes={outcomes}
      />
    );
  }
}
