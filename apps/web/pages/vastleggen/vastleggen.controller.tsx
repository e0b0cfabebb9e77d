import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import { type Column, ImportCommand, type ImportKind, kindsNamed, roleMayTell, TryImportQuery } from '@peildatum/importing';
import type { Fault, Uuid } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession } from '../../../api/auth/access.js';
import { refusedFile } from '../../../api/importen/refusals.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { choice, text } from '../../../api/reading/parameter.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { withQuery } from '../../clocks/asked-clocks.js';
import { formOf } from '../../forms/form-body.js';
import { refusalOf } from '../../forms/refusal.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { wayBack } from '../../sign-in/way-back.js';
import { BACK_FIELD, columnsToFill, faultsOf, fileOf, given, MARK_FIELD, type TypedFact, typedIn } from './fact-form.js';
import { FactLookPage } from './fact-look-page.js';
import { FactPage, factAddress } from './fact-page.js';
import { KindsPage } from './kinds-page.js';
import { knownIds } from './known-ids.js';
import { isForApproval } from './needs-approval.js';

const LONGEST = 500;
const DONE = { 1: 'Het is vastgelegd.', 0: 'Dit stond er al; er is niets nieuws vastgelegd.' } as const;
const PAGE_PARAMETERS = {
  terug: text('Waar u hierna verdergaat.', LONGEST),
  gedaan: choice('Wat er van het formulier is geworden.', Object.keys(DONE), (done) => DONE[done as '0' | '1']),
};

/** One fact at a time, of any kind, in a form that is made from what its kind of row declares: as a file of one row, by the same queries and commands. */
@ApiExcludeController()
@Access('import')
@BySession(true)
@Controller('vastleggen')
export class VastleggenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Get()
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const actor = visitorOf(request);
    const kinds = Object.entries(this.core.importKinds).filter(([, kind]) => roleMayTell(kind, actor));
    this.pages.send(request, reply, <KindsPage kinds={kinds} />);
  }

  @Get(':soort')
  async ask(@Param('soort') soort: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { word, kind } = this.kindOf(soort);
    const columns = Object.fromEntries(columnsToFill(kind).map(({ name, description }) => [name, text(description, LONGEST)]));
    const { terug, gedaan = null, ...values } = readQuery({ ...columns, ...PAGE_PARAMETERS }, request.query);
    const fact = { word, kind, ...given(kind, values), mark: this.core.ids.random(), back: wayBack(terug) };
    const known = await knownIds(this.core, request, fact);
    this.pages.send(request, reply, <FactPage fact={fact} faults={[]} notice={gedaan} listed={listedFor(kind)} known={known} />);
  }

  @Post(':soort')
  @HttpCode(200)
  async take(@Param('soort') soort: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { word, kind } = this.kindOf(soort);
    const form = formOf(request);
    const mark = form.get(MARK_FIELD) ?? this.core.ids.random();
    const fact = { word, kind, ...typedIn(kind, form), mark, back: wayBack(form.get(BACK_FIELD)) };
    if (form.get('doe') === 'verder') return await this.again(request, reply, fact, []);
    if (form.get('doe') !== 'leg-vast') return this.look(request, reply, fact);
    try {
      const actor = visitorOf(request);
      const context = { actor, correlationId: request.id as Uuid };
      const { recorded } = await this.core.commands.execute(new ImportCommand(fileOf(fact), context, NOBODY_WATCHES, actor));
      const terug = fact.back === '/' ? undefined : fact.back;
      goTo(reply, withQuery(factAddress(word), { gedaan: recorded > 0 ? '1' : '0', terug }));
    } catch (error) {
      const { status, faults } = refusalOf(refusedFile(error), request.id);
      reply.code(status);
      await this.again(request, reply, fact, faults);
    }
  }

  private async look(request: FastifyRequest, reply: FastifyReply, fact: TypedFact): Promise<void> {
    const actor = visitorOf(request);
    const trial = await this.core.queries.execute(new TryImportQuery(fileOf(fact), actor, actor, MOST_TRIED));
    if (trial.faults.length > 0) {
      reply.code(400);
      return await this.again(request, reply, fact, trial.faults);
    }
    const reader = await readerFor(this.core, request, audienceOf(actor));
    const restatements = await this.core.queries.execute(new PreviewRestatementsQuery(trial.tried, reader));
    this.pages.sendAgain(request, reply, <FactLookPage fact={fact} trial={trial} restatements={restatements} />);
  }

  private async again(request: FastifyRequest, reply: FastifyReply, fact: TypedFact, faults: readonly Fault[]): Promise<void> {
    const shown = faultsOf(
      fact,
      faults.filter((fault) => !isForApproval(fault)),
    );
    const approvedAt = faults.some(isForApproval) ? visitorOf(request).thematafel : undefined;
    const known = await knownIds(this.core, request, fact);
    const page = <FactPage fact={fact} faults={shown} notice={null} listed={listedFor(fact.kind)} known={known} approvedAt={approvedAt} />;
    this.pages.sendAgain(request, reply, page);
  }

  /** @throws PeildatumError `IMPORT.NO_SUCH_KIND` */
  private kindOf(soort: string): { readonly word: string; readonly kind: ImportKind } {
    const [[word, kind]] = Object.entries(kindsNamed(this.core.importKinds, [soort])) as [[string, ImportKind]];
    return { word, kind };
  }
}

const NOBODY_WATCHES = () => undefined;

const listedFor =
  ({ spellings }: ImportKind) =>
  ({ list }: Column): readonly string[] =>
    list === undefined ? [] : (spellings?.(list) ?? []);
