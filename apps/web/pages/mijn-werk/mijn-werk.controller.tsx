import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import { amsterdamDate, type CalendarDate, type ClockRequest, InvalidInput, type Uuid } from '@peildatum/kernel';
import { SendWorksheetCommand } from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { ListWorksheetsQuery, LookAtWorksheetQuery, ReadWorksheetQuery, type StandingWorksheet } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession } from '../../../api/auth/access.js';
import { refusedFile } from '../../../api/importen/refusals.js';
import { lastingReader, readerFor } from '../../../api/reading/clock-parameters.js';
import { formOf } from '../../forms/form-body.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { WEB_CORE, type WebCore } from '../../web-core.js';
import { Concepts } from './concepts.js';
import { CONFIRM } from './confirm-form.js';
import { type Confirming, confirmedRows, noneConfirmed } from './confirmed-rows.js';
import { NOTHING_SAID, type Said } from './grid.js';
import { type AskedGrid, askedGrid, gridAddress } from './grid-address.js';
import { gridView, noticeOf, pathOf, titleOf } from './grid-view.js';
import { lateActions } from './late-actions.js';
import { LookPage, SEEN } from './look-page.js';
import { commentsOn } from './mended.js';
import { MyWorkPage } from './my-work-page.js';
import { ownWorklists } from './own-worklists.js';
import { isAboutThePast, questionsOf } from './question.js';
import { changedRows, fileOf, type TypedRow, typedRows } from './typed-rows.js';

/** What a page says above its form. */
interface Told {
  readonly notice?: string | null;
  readonly confirming?: Confirming;
}

/** Somebody's own werkbladen, to fill in on a page: by the same queries and commands as their files. */
@ApiExcludeController()
@Access('import')
@BySession(true)
@Controller('mijn-werk')
export class MijnWerkController {
  private readonly concepts: Concepts;

  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(WEB_CORE) web: WebCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {
    this.concepts = new Concepts(web.pool, web.clock);
    this.today = () => amsterdamDate(web.clock.now());
  }

  private readonly today: () => CalendarDate;

  @Get()
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = visitorOf(request);
    const asked = await this.reader(request);
    const { value: kinds } = await this.core.queries.execute(new ListWorksheetsQuery(asked));
    const own = await ownWorklists(this.core, this.concepts, asked, { kinds, actor });
    this.pages.send(request, reply, <MyWorkPage kinds={kinds} own={own} />);
  }

  @Get(':word/:code')
  async show(@Param('word') word: string, @Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const standing = await this.standing(word, code, request);
    const concept = await this.concepts.find(this.ownOf(standing, request));
    const typed = concept?.rows ?? [];
    const faults = await commentsOn(this.core, visitorOf(request), this.askedOf(standing, request).mends, typed);
    const said = { ...NOTHING_SAID, typed, faults };
    await this.grid(request, reply, standing, said, { notice: noticeOf(request.query) });
  }

  @Post(':word/:code')
  @HttpCode(200)
  async save(@Param('word') word: string, @Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const standing = await this.standing(word, code, request);
    const [form, rows] = [formOf(request), typedRows(formOf(request))];
    const typed = changedRows(standing.worksheet, rows);
    const chosen = (form.get('rij') ?? form.get('rest'))?.split(' ');
    const some = typed.filter(({ number }) => chosen?.includes(String(number)));
    if (chosen !== undefined) return this.decide(request, reply, standing, some, typed);
    switch (form.get('doe')) {
      case 'concept':
        await this.keep(standing, request, typed, typed);
        return this.back(request, reply, standing, { concept: String(typed.length) });
      case 'weg':
        await this.concepts.keep(this.ownOf(standing, request), []);
        return this.back(request, reply, standing, {});
      case 'bekijk':
        return this.look(request, reply, standing, typed);
      case 'verder':
        return this.grid(request, reply, standing, { ...NOTHING_SAID, typed }, {});
      case CONFIRM: {
        const { rows: ticked, confirming } = confirmedRows(form, rows, typed, this.today());
        if (confirming.error !== undefined) return this.again(request, reply, 400, { ...NOTHING_SAID, typed }, standing, { confirming });
        const others = typed.filter(({ number }) => !ticked.some((row) => row.number === number));
        const confirmed = changedRows(standing.worksheet, ticked);
        return this.record(request, reply, standing, confirmed, [...others, ...confirmed]);
      }
      default:
        return this.decide(request, reply, standing, typed, typed);
    }
  }

  /** What reaches back to before what stands is looked at first, whatever was pressed: it may restate what is frozen. */
  private async decide(
    request: FastifyRequest,
    reply: FastifyReply,
    standing: StandingWorksheet,
    rows: readonly TypedRow[],
    typed: readonly TypedRow[],
  ): Promise<void> {
    const sheetOf = (row: TypedRow) => standing.worksheet.sheets.find(({ name }) => name === row.was.sheet);
    const isSeen = formOf(request).get(SEEN) === fileOf(standing.worksheet, rows).digest;
    if (isSeen || !rows.some((row) => isAboutThePast(sheetOf(row), row))) return this.record(request, reply, standing, rows, typed);
    const others = typed.filter((row) => !rows.includes(row));
    if (others.length > 0) await this.keep(standing, request, typed, others);
    return this.look(request, reply, standing, rows);
  }

  /** Records some of the rows; what was typed in the others is kept as a concept. */
  private async record(
    request: FastifyRequest,
    reply: FastifyReply,
    standing: StandingWorksheet,
    rows: readonly TypedRow[],
    typed: readonly TypedRow[],
  ): Promise<void> {
    const others = typed.filter((row) => !rows.includes(row));
    if (rows.length === 0) {
      await this.keep(standing, request, typed, others);
      return this.back(request, reply, standing, { vastgelegd: '0' });
    }
    const actor = visitorOf(request);
    const lasting = lastingReader(this.core, request, audienceOf(actor));
    const file = fileOf(standing.worksheet, rows);
    try {
      const context = { actor, correlationId: request.id as Uuid };
      const sending = new SendWorksheetCommand(file, context, lasting, undefined, actor);
      const { mends } = this.askedOf(standing, request);
      const { recorded, proposal } = await this.core.commands.execute(mends === undefined ? sending : sending.mending(mends as Uuid));
      await this.keep(standing, request, typed, others);
      if (proposal !== null) return goTo(reply, `/voorstellen/${proposal}?gedaan=voorgelegd`);
      const over = formOf(request).has('rest') ? { over: String(others.length) } : {};
      return this.back(request, reply, standing, { vastgelegd: String(recorded), ...over });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw refusedFile(error);
      const { rows: looked, faults } = await this.core.queries.execute(new LookAtWorksheetQuery(file, actor, await lasting()));
      await this.again(request, reply, statusOf(error), { typed, looked, faults: faults.length > 0 ? faults : error.faults }, standing);
    }
  }

  private async look(request: FastifyRequest, reply: FastifyReply, standing: StandingWorksheet, typed: readonly TypedRow[]): Promise<void> {
    if (typed.length === 0) return this.back(request, reply, standing, { vastgelegd: '0' });
    const questions = questionsOf(standing.worksheet, typed);
    if (questions.length > 0) return this.again(request, reply, 400, { typed, looked: [], faults: questions }, standing);
    const reader = await this.reader(request);
    const file = fileOf(standing.worksheet, typed);
    const look = await this.core.queries.execute(new LookAtWorksheetQuery(file, visitorOf(request), reader));
    const { rows: looked, faults, notes, tried } = look;
    if (faults.length > 0) return this.again(request, reply, 400, { typed, looked, faults }, standing);
    const restatements = tried.length > MOST_TRIED ? null : await this.core.queries.execute(new PreviewRestatementsQuery(tried, reader));
    const [title, address] = [titleOf(standing), this.addressOf(standing, request)];
    this.pages.sendAgain(
      request,
      reply,
      <LookPage
        title={title}
        address={address}
        seen={file.digest}
        typed={typed}
        looked={looked}
        notes={notes}
        restatements={restatements}
      />,
    );
  }

  /** The form once more, with what is wrong with it, held against what stands by now. */
  private async again(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    said: Said,
    { mark }: StandingWorksheet,
    told: Told = {},
  ): Promise<void> {
    reply.code(status);
    await this.grid(request, reply, await this.standing(mark.word, mark.code, request), said, told);
  }

  private async grid(
    request: FastifyRequest,
    reply: FastifyReply,
    standing: StandingWorksheet,
    said: Said,
    { notice = null, confirming = noneConfirmed(this.today()) }: Told,
  ): Promise<void> {
    const asked = this.askedOf(standing, request);
    const late = await lateActions(this.core, await this.reader(request), standing.mark, asked.sheet);
    const concept = await this.concepts.find(this.ownOf(standing, request));
    const page = gridView({ standing, asked, said, late, concept, notice, confirming });
    if (reply.statusCode === 200 && request.method === 'GET') this.pages.send(request, reply, page);
    else this.pages.sendAgain(request, reply, page);
  }

  private async standing(word: string, code: string, request: FastifyRequest): Promise<StandingWorksheet> {
    const reader = await this.reader(request);
    return (await this.core.queries.execute(new ReadWorksheetQuery(word, code, reader, visitorOf(request).person))).value;
  }

  private keep(standing: StandingWorksheet, request: FastifyRequest, shown: readonly TypedRow[], kept: readonly TypedRow[]): Promise<void> {
    return this.concepts.merge(this.ownOf(standing, request), formOf(request), shown, kept);
  }

  private reader = (request: FastifyRequest): Promise<ClockRequest> => readerFor(this.core, request, audienceOf(visitorOf(request)));

  private back(request: FastifyRequest, reply: FastifyReply, standing: StandingWorksheet, said: Readonly<Record<string, string>>): void {
    goTo(reply, gridAddress(pathOf(standing), this.askedOf(standing, request), said));
  }

  private ownOf = ({ mark: { word, code } }: StandingWorksheet, request: FastifyRequest) => ({
    person: visitorOf(request).person,
    word,
    code,
  });

  private askedOf = ({ worksheet }: StandingWorksheet, { query }: FastifyRequest): AskedGrid =>
    askedGrid(
      query,
      worksheet.sheets.map(({ name }) => name),
    );

  private addressOf = (standing: StandingWorksheet, request: FastifyRequest): string =>
    gridAddress(pathOf(standing), this.askedOf(standing, request));
}

const statusOf = ({ kind }: InvalidInput): number => (kind === 'conflict' ? 409 : 400);
