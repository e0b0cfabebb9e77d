import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ListEventsQuery, type ListedEvent } from '@peildatum/audit';
import { FigureSeriesQuery, SERIES_PER, type Series, type SeriesPer } from '@peildatum/comparing';
import { type ClockRequest, parseKnownAt } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';

import { audienceFor } from '../../../api/peildatum-rapporten/audience-for.js';
import { clocksFor } from '../../../api/reading/clock-parameters.js';
import { choice, text } from '../../../api/reading/parameter.js';
import { DOELGROEP } from '../../../api/reading/report-parameters.js';
import { clockedPage } from '../../clocks/clocked-page.js';
import type { ClocksInAddress } from '../../clocks/moment-address.js';
import { PageSender } from '../../layout/page-sender.js';
import { readsLog } from '../../layout/reads-log.js';
import type { Moment } from '../../view/moment.js';
import { readSummary } from './read-summary.js';
import { ReplayPage } from './replay-page.js';
import { besideBy, STEPS, type Step } from './steps.js';

const PARAMETERS = {
  stap: choice('Waarmee u stapt.', STEPS, (word) => word as Step),
  sleutel: text('Het cijfer waarvan u het verloop ziet.', 500),
  reeks: choice('De punten van het verloop.', SERIES_PER, (word) => word as SeriesPer),
  doelgroep: DOELGROEP,
};

/** How the samenvatting was, step by step. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('terugspelen')
export class TerugspelenController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  async replay(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const told = await clockedPage(this, request, reply, PARAMETERS, alternateOf(request), {
      at: (values) => clocksFor(this.core, request, { ...values, wachtOp: undefined }, audienceFor(request.actor, values.doelgroep)),
    });
    const { moment } = request;
    if (told === null || moment === null) return;
    const { values, typed, asked, alternate } = told;
    const { stap: step = 'gebeurtenis', reeks: per = 'maand', sleutel } = values;
    const beside = besideBy(step, moment);
    this.pages.send(
      request,
      reply,
      <ReplayPage
        moment={moment}
        summary={await readSummary(this.core, asked)}
        before={beside.back && (await readSummary(this.core, placeOf(beside.back, asked)))}
        step={step}
        beside={beside}
        event={readsLog(request.actor) ? await this.eventAt(moment, asked) : null}
        series={sleutel === undefined ? null : await this.courseOf(sleutel, per, asked)}
        per={per}
        typed={typed}
        alternate={alternate}
      />,
    );
  }

  private courseOf(key: string, per: SeriesPer, asked: ClockRequest): Promise<Series> {
    const { validOn, ...known } = asked;
    const request = { key, per, ...(validOn === undefined ? {} : { to: validOn }), fields: { van: 'van', tot: 'geldigOp' } };
    return this.core.queries.execute(new FigureSeriesQuery(request, known));
  }

  private async eventAt({ clocks: { volgnummer } }: Moment, asked: ClockRequest): Promise<ListedEvent | null> {
    const { validOn, ...place } = asked;
    const page = { limit: 1, counted: false };
    const { value } = await this.core.queries.execute(new ListEventsQuery({ volgnummers: [volgnummer] }, page, place));
    return value.items[0] ?? null;
  }
}

/** A step beside the one of the page, for the same reader. */
function placeOf({ geldigOp, bekendOp, volgnummer }: ClocksInAddress, { withheld, signal }: ClockRequest): ClockRequest {
  return {
    ...(withheld === undefined ? {} : { withheld }),
    ...(signal === undefined ? {} : { signal }),
    ...(geldigOp === undefined ? {} : { validOn: geldigOp }),
    ...(volgnummer === undefined ? {} : { volgnummer }),
    ...(bekendOp === undefined ? {} : { knownAt: parseKnownAt(bekendOp, 'bekendOp') }),
  };
}

/** The same of the API; what pages alone are asked, it does not know. */
const alternateOf = ({ url }: FastifyRequest): string => {
  const { searchParams } = new URL(url, 'http://here');
  for (const name of ['stap', 'sleutel', 'reeks']) searchParams.delete(name);
  return searchParams.size === 0 ? '/v1/samenvattingen' : `/v1/samenvattingen?${searchParams}`;
};
