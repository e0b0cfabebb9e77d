import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PreviewRestatementsQuery } from '@peildatum/editions';
import { amsterdamDate, type CalendarDate, commandIdOf, lengthOf, PeildatumError, type Uuid } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import { type ActionCode, actionStream, CorrectActionCommand, GetActionQuery } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actionCode } from '../../../api/acties/action-code.js';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession } from '../../../api/auth/access.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { datePartsOf, dateTyped, wholeDateOf } from '../../clocks/date-typed.js';
import type { SummaryFault } from '../../components/error-summary.js';
import { formOf } from '../../forms/form-body.js';
import { historyOf } from '../../history/history-of.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { WEB_CORE, type WebCore } from '../../web-core.js';
import { ConfirmationPage, type CorrectionTyped, FIELDS, WHAT } from './confirmation-page.js';
import { assertMayCorrectAction, confirmationIn, type ToldConfirmation } from './told-confirmation.js';

const LONGEST = 4_000;

/** Corrects that somebody confirmed a status, or withdraws it, by the command of the API. */
@ApiExcludeController()
@Access('correct-action')
@BySession(true)
@Controller('acties/:code/bevestigingen/:gebeurtenis')
export class BevestigingController {
  private readonly today: () => CalendarDate;

  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(WEB_CORE) web: WebCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {
    this.today = () => amsterdamDate(web.clock.now());
  }

  @Get()
  async show(
    @Param('code') given: string,
    @Param('gebeurtenis') event: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    readQuery({}, request.query);
    const code = actionCode(given);
    const confirmation = await this.confirmationOf(request, code, event);
    const typed: CorrectionTyped = { what: '', date: datePartsOf(confirmation.fact.validFrom), reason: '' };
    const page = <ConfirmationPage code={code} confirmation={confirmation} typed={typed} faults={[]} looked={undefined} seen="" />;
    this.pages.send(request, reply, page);
  }

  /** Looks first at what it would restate; what was looked at is recorded. */
  @Post()
  @HttpCode(200)
  async correct(
    @Param('code') given: string,
    @Param('gebeurtenis') event: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const code = actionCode(given);
    const confirmation = await this.confirmationOf(request, code, event);
    const form = formOf(request);
    const typed: CorrectionTyped = {
      what: form.get(FIELDS.what) ?? '',
      date: dateTyped(Object.fromEntries(form), FIELDS.date) ?? datePartsOf(confirmation.fact.validFrom),
      reason: (form.get(FIELDS.reason) ?? '').replaceAll('\r\n', '\n').trim(),
    };
    const seen = JSON.stringify(typed);
    const again = (faults: readonly SummaryFault[], looked?: Parameters<typeof ConfirmationPage>[0]['looked']) =>
      this.pages.sendAgain(
        request,
        reply,
        <ConfirmationPage
          code={code}
          confirmation={confirmation}
          typed={typed}
          faults={faults}
          looked={looked}
          seen={looked ? seen : ''}
        />,
      );
    const faults = faultsOf(typed, confirmation, this.today());
    if (faults.length > 0) {
      reply.code(400);
      return again(faults);
    }
    try {
      if (form.get('gezien') === seen) {
        await this.core.commands.execute(this.commandOf(request, code, confirmation, typed));
        return goTo(reply, `/acties/${code}`);
      }
      const { tried = [] } = await this.core.commands.execute(this.commandOf(request, code, confirmation, typed, { trial: true }));
      return again([], await this.core.queries.execute(new PreviewRestatementsQuery(tried, await this.reader(request))));
    } catch (error) {
      // The register refuses it: another status stood on that day, or another has to approve it.
      if (!(error instanceof PeildatumError) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
      reply.code(error.kind === 'conflict' ? 409 : 400);
      return again([{ field: null, message: error.message }]);
    }
  }

  private commandOf(
    request: FastifyRequest,
    code: ActionCode,
    { event, fact }: ToldConfirmation,
    { what, date, reason }: CorrectionTyped,
    more: { readonly trial?: true } = {},
  ): CorrectActionCommand {
    const actor = visitorOf(request);
    const replacement = what === WHAT.withdraw ? null : { ...fact, validFrom: wholeDateOf(date) ?? fact.validFrom };
    const commandId = commandIdOf(actor.person, `bevestiging ${event} ${JSON.stringify([what, date, reason])}`);
    return new CorrectActionCommand(
      { code, corrects: event, reason, replacement },
      { actor, commandId, correlationId: request.id as Uuid, ...more },
    );
  }

  /** @throws PeildatumError `ACTION.NOT_FOUND`, `RIGHTS.…`, and of what is no confirmation that stands `CONFIRMATION.GONE` */
  private async confirmationOf(request: FastifyRequest, code: ActionCode, event: string): Promise<ToldConfirmation> {
    const reader = await this.reader(request);
    const { clocks, value } = await this.core.queries.execute(new GetActionQuery(code, reader));
    assertMayCorrectAction(visitorOf(request), value.action);
    const history = await historyOf(this.core, reader, actionStream(code), clocks.volgnummer);
    const found = history.map(confirmationIn).find((one) => one?.event === event);
    if (found == null) throw gone(code);
    return found;
  }

  private reader = (request: FastifyRequest) => readerFor(this.core, request, audienceOf(visitorOf(request)));
}

function faultsOf({ what, date, reason }: CorrectionTyped, { fact }: ToldConfirmation, today: CalendarDate): SummaryFault[] {
  const on = wholeDateOf(date);
  const isKnown = what === WHAT.withdraw || what === WHAT.date;
  const ofDate = () => {
    if (on === null) return 'Schrijf een bestaande datum: dag, maand en jaar.';
    if (on > today) return 'Kies vandaag of een eerdere datum.';
    return on === fact.validFrom ? 'Dit is de datum die er staat; schrijf de goede datum.' : undefined;
  };
  const found: readonly (readonly [field: string, message: string | undefined])[] = [
    [`${FIELDS.what}-${WHAT.withdraw}`, isKnown ? undefined : 'Kies wat er fout was.'],
    [`${FIELDS.date}-dag`, what === WHAT.date ? ofDate() : undefined],
    [
      FIELDS.reason,
      reason === '' ? 'Schrijf wat er onjuist was.' : lengthOf(reason) > LONGEST ? `Schrijf ten hoogste ${LONGEST} tekens.` : undefined,
    ],
  ];
  return found.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]));
}

const gone = (code: ActionCode) =>
  new PeildatumError({
    code: 'CONFIRMATION.GONE',
    kind: 'not-found',
    message: `Deze bevestiging staat er niet (meer) bij actie ${code}; kijk bij de actie wat er is vastgelegd.`,
  });
