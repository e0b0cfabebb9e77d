import type { ImportFile } from '@peildatum/importing';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { GetWorksheetApprovalQuery } from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { ReadWorksheetQuery, refusedFilling, type StandingWorksheet, type WorksheetSheet } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { ApiCore } from '../../../api/api-core.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { formOf } from '../../forms/form-body.js';
import { goTo, type PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import type { ConceptOf, Concepts } from './concepts.js';
import { type Confirming, noneConfirmed } from './confirmed-rows.js';
import type { Said } from './grid.js';
import { type AskedGrid, askedGrid, gridAddress } from './grid-address.js';
import { gridView, pathOf } from './grid-view.js';
import { lateActions } from './late-actions.js';
import { doneWords, type SaidDone, saidDone, sealed } from './said-done.js';
import { fileOf, type TypedRow } from './typed-rows.js';

/** What the pages of werkbladen stand on. */
export interface GridHouse {
  readonly core: ApiCore;
  readonly pages: PageSender;
  readonly concepts: Concepts;
  readonly today: () => CalendarDate;
}

/** A werkblad before somebody, for one request: what stands, what was typed, and how it is answered. */
export class GridDesk {
  private constructor(
    readonly house: GridHouse,
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    readonly standing: StandingWorksheet,
  ) {}

  /** @throws PeildatumError `WORKSHEET.UNKNOWN`; InvalidInput for what no address of ours asks */
  static async open(house: GridHouse, word: string, code: string, request: FastifyRequest, reply: FastifyReply): Promise<GridDesk> {
    return new GridDesk(house, request, reply, await standingOf(house, word, code, request));
  }

  get actor() {
    return visitorOf(this.request);
  }

  get form(): URLSearchParams {
    return formOf(this.request);
  }

  get path(): string {
    return pathOf(this.standing);
  }

  get asked(): AskedGrid {
    const { sheets } = this.standing.worksheet;
    return askedGrid(
      this.request.query,
      sheets.map(({ name }) => name),
    );
  }

  /** Whose concept it is, of what. */
  get own(): ConceptOf {
    const { word, code } = this.standing.mark;
    return { person: this.actor.person, word, code };
  }

  /** Why nothing may be filled in; null: it may. */
  get refusal() {
    const { worksheet, mark } = this.standing;
    return refusedFilling(worksheet.filledIn(mark.code), this.actor);
  }

  reader = (): Promise<ClockRequest> => readerOf(this.house, this.request);

  sheetOf = ({ was }: TypedRow): WorksheetSheet | undefined => this.standing.worksheet.sheets.find(({ name }) => name === was.sheet);

  fileOf = (rows: readonly TypedRow[]): ImportFile => fileOf(this.standing.worksheet, rows);

  async approval() {
    const { core } = this.house;
    return (await core.queries.execute(new GetWorksheetApprovalQuery(this.actor, this.standing.mark, await this.reader()))).value;
  }

  /** @param shown what was typed in the form, whether it is kept or not */
  keep(shown: readonly TypedRow[], kept: readonly TypedRow[]): Promise<void> {
    return this.house.concepts.merge(this.own, this.form, shown, kept);
  }

  /** Back to the page, which says what was done. */
  back(said: SaidDone, asked = this.asked): void {
    goTo(this.reply, gridAddress(this.path, asked, sealed(this.request, this.path, said)));
  }

  /** The form once more, with what is wrong with it, held against what stands by now. */
  async again(status: number, said: Said, confirming?: Confirming): Promise<void> {
    this.reply.code(status);
    const { word, code } = this.standing.mark;
    const now = new GridDesk(this.house, this.request, this.reply, await standingOf(this.house, word, code, this.request));
    await now.grid(said, confirming);
  }

  async grid(said: Said, confirming = noneConfirmed(this.house.today())): Promise<void> {
    const { core, concepts } = this.house;
    const { standing, asked, refusal } = this;
    const late = await lateActions(core, await this.reader(), standing.mark, asked.sheet);
    const concept = await concepts.find(this.own);
    const approval = await this.approval();
    const notice = this.request.method === 'GET' ? doneWords(saidDone(this.request)) : null;
    this.send(gridView({ standing, asked, said, late, approval, refusal, concept, notice, confirming }));
  }

  send(page: VNode): void {
    const { pages } = this.house;
    if (this.reply.statusCode === 200 && this.request.method === 'GET') pages.send(this.request, this.reply, page);
    else pages.sendAgain(this.request, this.reply, page);
  }
}

const readerOf = ({ core }: Pick<GridHouse, 'core'>, request: FastifyRequest): Promise<ClockRequest> =>
  readerFor(core, request, audienceOf(visitorOf(request)));

async function standingOf(house: GridHouse, word: string, code: string, request: FastifyRequest): Promise<StandingWorksheet> {
  const reading = new ReadWorksheetQuery(word, code, await readerOf(house, request), visitorOf(request).person);
  return (await house.core.queries.execute(reading)).value;
}
