import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type DenialFilter, publicDenial } from '@peildatum/audit';
import { parseKnownFrom } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, nullable, text } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { acceptable } from '../http/answer-format.js';
import { sendJson } from '../http/send-representation.js';
import { sendTable } from '../lists/send-table.js';
import { ReadRoute } from '../openapi/read-route.js';
import { LIST_FORMAAT, LIST_FORMATS, type ListFormat } from '../reading/list-formats.js';
import { nextLink, nextPage } from '../reading/next-link.js';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../reading/page-parameters.js';
import { moment, wholeNumber } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { GeweigerdVerzoek } from './geweigerd-verzoek.antwoord.js';

const PARAMETERS = {
  van: moment('Alleen vanaf deze minuut; een datum is het begin van die dag.', parseKnownFrom),
  tot: moment('Alleen tot en met deze minuut; een datum is het einde van die dag.'),
  limiet: wholeNumber(`Hoeveel ten hoogste; standaard ${DEFAULT_LIMIT}.`, { min: 1, max: MAX_LIMIT }),
  na: wholeNumber('Verder na dit nummer; volg liever het adres in Link of in volgende.'),
  ...LIST_FORMAAT,
};

/** No cache on the way keeps it. */
const PRIVATE = { 'Cache-Control': 'private, no-cache' };

class GeweigerdeVerzoeken extends answer({
  geweigerdeVerzoeken: listOf(GeweigerdVerzoek, 'Op volgorde van nummer.'),
  totaal: count('Hoeveel regels er aan het filter voldoen, over alle bladzijden.'),
  volgende: nullable(text('Het adres van de volgende bladzijde; null op de laatste.')),
}) {}

/** The trail of refused requests, for whoever supervises. */
@ApiTags('Gebeurtenissen')
@Controller('v1/geweigerde-verzoeken')
export class GeweigerdeVerzoekenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'geweigerdeVerzoekenLezen',
    summary: 'Welke verzoeken zijn geweigerd: geen of geen goed toegangsbewijs, geen recht, of te veel',
    description:
      'Voor de auditor. Geteld per minuut en soort, zonder persoon, toegangsbewijs of netwerkadres; 400 dagen bewaard. Een regel verschijnt uiterlijk enkele seconden na de weigering.',
    parameters: PARAMETERS,
    answer: GeweigerdeVerzoeken,
    headers: { Link: 'De volgende bladzijde (rel="next").' },
    access: 'read-denials',
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { van, tot, limiet, na, formaat } = readQuery(PARAMETERS, request.query);
    const format = formaat ?? acceptable(LIST_FORMATS, request.headers.accept);
    const filter = { ...(van === undefined ? {} : { from: van }), ...(tot === undefined ? {} : { until: tot }) };
    if (format.word !== 'json') return await this.rows(format, filter, request, reply);
    const page = { limit: limiet ?? DEFAULT_LIMIT, ...(na === undefined ? {} : { after: na }) };
    const { items, total, next } = await this.core.denials.list(filter, page);
    const volgende = next === null ? null : nextPage('/v1/geweigerde-verzoeken', request.query, { na: next });
    const answer: GeweigerdeVerzoeken = { geweigerdeVerzoeken: items.map(publicDenial), totaal: total, volgende };
    sendJson(request, reply, answer, { headers: { ...PRIVATE, ...nextLink(volgende) }, vary: ['Accept', 'Authorization'] });
  }

  /** Every line of the filter. It is of no clocks. */
  private async rows(format: ListFormat, filter: DenialFilter, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { denials } = this.core;
    const first = await denials.list(filter, { limit: MAX_LIMIT });
    const pages = async function* () {
      yield first.items.map(publicDenial);
      for (let { next } = first; next !== null; ) {
        const page = await denials.list(filter, { limit: MAX_LIMIT, after: Number(next) });
        yield page.items.map(publicDenial);
        next = page.next;
      }
    };
    await sendTable(request, reply, format, {
      name: 'geweigerde-verzoeken',
      item: GeweigerdVerzoek,
      clocks: null,
      total: first.total,
      pages: pages(),
      headers: PRIVATE,
    });
  }
}
