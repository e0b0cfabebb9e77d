import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { amsterdamDate } from '@peildatum/kernel';
import { mayDo } from '@peildatum/platform';
import { audienceOf } from '@peildatum/publications';
import { ListWorksheetsQuery } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession } from '../../../api/auth/access.js';
import { ownReminders } from '../../../api/herinneringen/own-reminders.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { withoutEmpty } from '../../clocks/asked-clocks.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { WEB_CORE, type WebCore } from '../../web-core.js';
import { Concepts } from './concepts.js';
import { CONFIRM } from './confirm-form.js';
import { confirmedRows } from './confirmed-rows.js';
import { NOTHING_SAID } from './grid.js';
import { GridDesk, type GridHouse } from './grid-desk.js';
import { ENTER, moveIn } from './grid-moves.js';
import { commentsOn, mendHere, withdrawHere } from './mended.js';
import { MyWorkPage } from './my-work-page.js';
import { ownWorklists } from './own-worklists.js';
import { decideRows, lookAtRows, recordRows } from './record-rows.js';
import { REPLACE, WITHDRAW } from './row-card.js';
import { sealed } from './said-done.js';
import { changedRows, typedRows } from './typed-rows.js';

/** Somebody's own werkbladen, to fill in on a page: by the same queries and commands as their files. */
@ApiExcludeController()
@Access('import')
@BySession(true)
@Controller('mijn-werk')
export class MijnWerkController {
  private readonly house: GridHouse;

  constructor(@Inject(API_CORE) core: ApiCore, @Inject(WEB_CORE) web: WebCore, @Inject(PageSender) pages: PageSender) {
    const concepts = new Concepts(web.pool, web.clock);
    this.house = { core, pages, concepts, today: () => amsterdamDate(web.clock.now()) };
  }

  @Get()
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { core, concepts, pages } = this.house;
    readQuery({}, withoutEmpty(request.query));
    const actor = visitorOf(request);
    const asked = await readerFor(core, request, audienceOf(actor));
    const { value: kinds } = await core.queries.execute(new ListWorksheetsQuery(asked));
    const own = await ownWorklists(core, concepts, asked, { kinds, actor });
    const reminders = mayDo(actor, 'own-reminders') ? await ownReminders(core, actor.person) : null;
    pages.send(request, reply, <MyWorkPage kinds={kinds} own={own} reminders={reminders} />);
  }

  @Get(':word/:code')
  async show(@Param('word') word: string, @Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const desk = await GridDesk.open(this.house, word, code, request, reply);
    const concept = await this.house.concepts.find(desk.own);
    const typed = desk.refusal === null ? (concept?.rows ?? []) : [];
    await desk.grid({ typed, faults: await commentsOn(desk, typed) });
  }

  @Post(':word/:code')
  @HttpCode(200)
  async save(@Param('word') word: string, @Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const desk = await GridDesk.open(this.house, word, code, request, reply);
    const { form, refusal, standing } = desk;
    if (refusal !== null) throw refusal;
    const typed = changedRows(standing.worksheet, typedRows(form));
    const to = moveIn(
      form,
      desk.path,
      desk.asked,
      standing.worksheet.sheets.map(({ name }) => name),
    );
    if (to !== null) return this.move(desk, to);
    const chosen = (form.get('rij') ?? form.get('rest'))?.split(' ');
    const some = typed.filter(({ number }) => chosen?.includes(String(number)));
    if (chosen !== undefined) return decideRows(desk, some, typed);
    if (form.has(REPLACE)) return mendHere(desk, form.get(REPLACE) ?? '', typed);
    if (form.has(WITHDRAW)) return withdrawHere(desk, form.get(WITHDRAW) ?? '', typed);
    switch (form.get('doe')) {
      case 'concept':
        await desk.keep(typed, typed);
        return desk.back({ concept: String(typed.length) });
      case 'weg':
        await this.house.concepts.keep(desk.own, []);
        return desk.back({});
      case 'bekijk':
      case ENTER:
        return lookAtRows(desk, typed);
      case 'verder':
        return desk.grid({ ...NOTHING_SAID, typed });
      case CONFIRM:
        return this.confirm(desk);
      default:
        return decideRows(desk, typed, typed);
    }
  }

  /** Elsewhere, with what was typed kept as a concept. */
  private async move(desk: GridDesk, to: string): Promise<void> {
    const typed = changedRows(desk.standing.worksheet, typedRows(desk.form));
    await desk.keep(typed, typed);
    const said = to.startsWith(desk.path) && typed.length > 0 ? sealed(desk.request, desk.path, { concept: String(typed.length) }) : {};
    goTo(desk.reply, Object.keys(said).length === 0 ? to : `${to}${to.includes('?') ? '&' : '?'}${new URLSearchParams(said)}`);
  }

  private async confirm(desk: GridDesk): Promise<void> {
    const { worksheet } = desk.standing;
    const rows = typedRows(desk.form);
    const typed = changedRows(worksheet, rows);
    const { rows: ticked, confirming } = confirmedRows(desk.form, rows, typed, this.house.today());
    if (confirming.error !== undefined) return desk.again(400, { ...NOTHING_SAID, typed }, confirming);
    const others = typed.filter(({ number }) => !ticked.some((row) => row.number === number));
    const confirmed = changedRows(worksheet, ticked);
    return recordRows(desk, confirmed, [...others, ...confirmed]);
  }
}
