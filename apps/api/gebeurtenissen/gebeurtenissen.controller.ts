import { Readable } from 'node:stream';
import { Controller, Inject, Logger, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type EventFilter, ListEventsQuery } from '@peildatum/audit';
import { type ClockRequest, isFault } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, eitherOf, list, nullable, of, text } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type AnswerFormat, acceptable } from '../http/answer-format.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { LIST_FORMATS, type ListFormat, listContent } from '../reading/list-formats.js';
import { nextLink, nextPage } from '../reading/next-link.js';
import { DEFAULT_LIMIT } from '../reading/page-parameters.js';
import { readQuery, type ValuesOf } from '../reading/read-query.js';
import { addVary } from '../vary.js';
import { eventPages } from './event-pages.js';
import { Gebeurtenis, gebeurtenisOf, OnleesbareGebeurtenis } from './gebeurtenis.antwoord.js';
import { filterOf, GEBEURTENISSEN_PARAMETERS } from './gebeurtenissen.parameters.js';
import { PRIVATE, sendEventRows, VARY } from './send-event-rows.js';

const NDJSON = 'application/x-ndjson';
/** The forms of every list, and the one that only the log has. */
const OFFERED: readonly AnswerFormat[] = [...LIST_FORMATS, { mediaType: NDJSON, contentType: `${NDJSON}; charset=utf-8`, headers: {} }];

class Gebeurtenissen extends answer({
  klokken: of(Klokken),
  gebeurtenissen: list(eitherOf(Gebeurtenis, OnleesbareGebeurtenis)),
  totaal: count('Hoeveel er aan het filter voldoen, over alle bladzijden.'),
  volgende: nullable(text('Het adres van de volgende bladzijde; null op de laatste.')),
}) {}

const isListFormat = (format: AnswerFormat): format is ListFormat => 'word' in format;

/** The log as the auditor reads it. */
@ApiTags('Gebeurtenissen')
@ApiExtraModels(Gebeurtenissen, Gebeurtenis, OnleesbareGebeurtenis)
@Controller('v1/gebeurtenissen')
export class GebeurtenissenController {
  private readonly logger = new Logger('api');

  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'gebeurtenissenLezen',
    summary: 'Het logboek: wie wat wanneer vastlegde, in volgorde',
    description: 'Voor auditor en beheerder. Met Accept: application/x-ndjson komen alle gebeurtenissen, een per regel.',
    parameters: GEBEURTENISSEN_PARAMETERS,
    answer: {
      content: {
        ...listContent({ $ref: getSchemaPath(Gebeurtenissen) }),
        [NDJSON]: { schema: { type: 'string', description: 'Een Gebeurtenis per regel.' } },
      },
    },
    headers: { Link: 'De volgende bladzijde (rel="next").' },
    tagged: false,
    access: 'read-log',
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(GEBEURTENISSEN_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const format = values.formaat ?? acceptable(OFFERED, request.headers.accept);
    const filter = filterOf(values);
    if (format.mediaType === NDJSON) await this.stream(filter, await clocksFor(this.core, request, values), request, reply);
    else if (isListFormat(format) && format.word !== 'json')
      await sendEventRows(this.core, { format, filter, asked: await clocksFor(this.core, request, values) }, request, reply);
    else await this.page(filter, values, request, reply);
  }

  private async page(
    filter: EventFilter,
    values: ValuesOf<typeof GEBEURTENISSEN_PARAMETERS>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { limiet, na } = values;
    const page = { limit: limiet ?? DEFAULT_LIMIT, ...(na === undefined ? {} : { after: na }) };
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new ListEventsQuery(filter, page, asked));
    const pinned = { volgnummer: String(clocks.volgnummer), bekendOp: undefined, wachtOp: undefined };
    const volgende = value.next === null ? null : nextPage('/v1/gebeurtenissen', request.query, { ...pinned, na: value.next });
    const answer: Gebeurtenissen = {
      klokken: klokkenOf(clocks),
      gebeurtenissen: value.items.map(gebeurtenisOf),
      totaal: value.total ?? 0,
      volgende,
    };
    sendJson(request, reply, answer, { headers: { ...PRIVATE, ...nextLink(volgende) }, vary: VARY });
  }

  /** The first page is read before the answer begins, so that what is wrong then is still told as a problem. */
  private async stream(
    filter: EventFilter,
    clocks: ClockRequest,
    { id: correlationId }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const pages = eventPages(this.core, filter, clocks);
    const first = await pages.next();
    const { logger } = this;
    const lines = async function* () {
      try {
        for (let page = first; !page.done; page = await pages.next()) {
          if (page.value.length > 0) yield page.value.map((event) => `${JSON.stringify(gebeurtenisOf(event))}\n`).join('');
        }
      } catch (error) {
        if (!isFault(error, 'READ.ABANDONED'))
          logger.error(`${correlationId} NDJSON broken off: ${error instanceof Error ? error.stack : String(error)}`);
        throw error;
      }
    };
    addVary(reply, ...VARY);
    reply.headers({ ...PRIVATE, 'Content-Type': `${NDJSON}; charset=utf-8` }).send(Readable.from(lines()));
  }
}
