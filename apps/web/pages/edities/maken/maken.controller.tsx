import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ofOutcome } from '@peildatum/checks';
import { CheckOutcomesOfEditionQuery, type EditionCode, FreezeEditionCommand, RecordChecksCommand } from '@peildatum/editions';
import { commandIdOf, type Uuid } from '@peildatum/kernel';
import { type Audience, audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../../api/auth/access.js';
import { CHECK_PARAMETERS } from '../../../../api/controles/controles-parameters.js';
import { audienceFor } from '../../../../api/peildatum-rapporten/audience-for.js';
import { readerFor } from '../../../../api/reading/clock-parameters.js';
import { choice } from '../../../../api/reading/parameter.js';
import { readQuery } from '../../../../api/reading/read-query.js';
import { DOELGROEP } from '../../../../api/reading/report-parameters.js';
import { withQuery } from '../../../clocks/asked-clocks.js';
import type { Option } from '../../../components/choice-fields.js';
import { formOf } from '../../../forms/form-body.js';
import { refusalOf } from '../../../forms/refusal.js';
import { goTo, PageSender } from '../../../layout/page-sender.js';
import { visitorOf } from '../../../sessions/visitor-of.js';
import { mayEver } from '../../../view/may-ever.js';
import { EDITION_CODE, editionAsked, readCompleteness, readTexts, readWaiting } from '../read-edition.js';
import { ASKED_FIRST, ChecksPage } from './checks-page.js';
import { checksAddress, editionAddress, ONCE } from './edition-addresses.js';
import { FreezePage } from './freeze-page.js';
import { sectionRights } from './section-rights.js';
import { TextsPage } from './texts-page.js';

const CHECKED = 'getoetst';
const { uitkomst, doelgroep } = CHECK_PARAMETERS;
const PARAMETERS = {
  uitkomst,
  doelgroep,
  gedaan: choice('Wat er zojuist is gedaan.', [CHECKED], () => 'De controles zijn gedraaid; wat zij vonden, is vastgelegd.'),
};
const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = { openbaar: 'Iedereen (openbaar)', bo: 'Het Bestuurlijk Overleg' };

/** What the makers of an edition do with its report and its texts; what is told of it besides, is told in forms of facts. */
@ApiExcludeController()
@BySession(true)
@Controller('edities/:code')
export class EditieMakenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Access(FIGURES)
  @Get('controles')
  async checks(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = EDITION_CODE.read(given);
    const { uitkomst: _, gedaan: __, ...api } = request.query as Record<string, string>;
    const alternate = withQuery(`/v1/edities/${code}/controles`, api);
    if (!this.pages.isWanted(request, reply, alternate)) return;
    const { gedaan = null, ...values } = readQuery(PARAMETERS, { uitkomst: ASKED_FIRST, ...(request.query as object) });
    const view = await editionAsked(this.core, request, code);
    const outcomes = await this.outcomes(request, code, audienceFor(request.actor, values.doelgroep));
    const isOpen = view.frozen === null && view.withdrawn === null;
    const visitor = request.visit?.actor ?? null;
    this.pages.send(
      request,
      reply,
      <ChecksPage
        edition={view}
        outcomes={ofOutcome(outcomes, values.uitkomst)}
        asked={(request.query as { readonly uitkomst?: string }).uitkomst ?? ASKED_FIRST}
        audiences={audiencesFor(request)}
        mayCheck={isOpen && mayEver(visitor, 'check-edition')}
        mayAcknowledge={isOpen && mayEver(visitor, 'acknowledge-check')}
        notice={gedaan}
        mark={this.core.ids.random()}
        alternate={alternate}
      />,
    );
  }

  @Access('check-edition')
  @Post('toetsing')
  @HttpCode(200)
  async check(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = EDITION_CODE.read(given);
    const audience = audienceIn(request);
    await this.core.commands.execute(new RecordChecksCommand(code, { audience }, this.context(request)));
    goTo(reply, withQuery(checksAddress(code), { doelgroep: audience === 'bo' ? audience : undefined, gedaan: CHECKED }));
  }

  @Access(FIGURES)
  @Get('teksten')
  async texts(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = EDITION_CODE.read(given);
    const view = await editionAsked(this.core, request, code);
    const alternate = `/v1/redactie/${view.peildatum}`;
    if (!this.pages.isWanted(request, reply, alternate)) return;
    const editorial = await readTexts(this.core, request, view.peildatum);
    this.pages.send(
      request,
      reply,
      <TextsPage edition={view} editorial={editorial} {...sectionRights(request.visit?.actor ?? null)} alternate={alternate} />,
    );
  }

  @Access('freeze-edition')
  @Get('bevriezing')
  async ask(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.pages.send(request, reply, await this.freezePage(request, EDITION_CODE.read(given), {}));
  }

  @Access('freeze-edition')
  @Post('bevriezing')
  @HttpCode(200)
  async freeze(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = EDITION_CODE.read(given);
    const audience = audienceIn(request);
    try {
      await this.core.commands.execute(new FreezeEditionCommand(code, { audience }, this.context(request)));
      goTo(reply, editionAddress(code));
    } catch (error) {
      const { status, faults } = refusalOf(error, request.id);
      const said = faults.map(({ message }) => ({ field: null, message }));
      const page = await this.freezePage(request, code, { faults: said, chosen: audience });
      reply.code(status);
      this.pages.sendAgain(request, reply, page);
    }
  }

  private async freezePage(
    request: FastifyRequest,
    code: EditionCode,
    { faults = [], chosen = 'openbaar' }: { readonly faults?: readonly { field: null; message: string }[]; readonly chosen?: Audience },
  ) {
    const view = await editionAsked(this.core, request, code);
    const [complete, waiting, outcomes] = [
      await readCompleteness(this.core, request, code),
      await readWaiting(this.core, request),
      await this.outcomes(request, code, chosen),
    ];
    return (
      <FreezePage
        edition={view}
        complete={complete}
        waiting={[...waiting.values()].reduce((sum, count) => sum + count, 0)}
        held={outcomes.tellingen.nietErkend}
        audiences={audiencesFor(request)}
        chosen={chosen}
        faults={faults}
        mark={this.core.ids.random()}
      />
    );
  }

  private async outcomes(request: FastifyRequest, code: EditionCode, audience: Audience) {
    const reader = await readerFor(this.core, request, audience);
    return await this.core.queries.execute(new CheckOutcomesOfEditionQuery(code, reader));
  }

  /** The same form sent twice does it once. */
  private context(request: FastifyRequest) {
    const actor = visitorOf(request);
    const mark = formOf(request).get(ONCE) ?? this.core.ids.random();
    return { actor, commandId: commandIdOf(actor.person, `editie ${mark}`), correlationId: request.id as Uuid };
  }
}

const audiencesFor = ({ actor }: FastifyRequest): readonly Option[] =>
  (audienceOf(actor) === 'bo' ? (['openbaar', 'bo'] as const) : (['openbaar'] as const)).map((value) => ({
    value,
    text: AUDIENCE_NAMES[value],
  }));

/** @throws PeildatumError of an audience that is none, or that who asks is outside of */
const audienceIn = (request: FastifyRequest): Audience =>
  audienceFor(request.actor, DOELGROEP.read(formOf(request).get('doelgroep') ?? 'openbaar', 'doelgroep'));
