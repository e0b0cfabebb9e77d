import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { publicDenial } from '@peildatum/audit';
import { parseKnownFrom } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, nullable, text } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
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
};

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
    const { van, tot, limiet, na } = readQuery(PARAMETERS, request.query);
    const filter = { ...(van === undefined ? {} : { from: van }), ...(tot === undefined ? {} : { until: tot }) };
    const page = { limit: limiet ?? DEFAULT_LIMIT, ...(na === undefined ? {} : { after: na }) };
    const { items, total, next } = await this.core.denials.list(filter, page);
    const volgende = next === null ? null : nextPage('/v1/geweigerde-verzoeken', request.query, { na: next });
    const answer: GeweigerdeVerzoeken = { geweigerdeVerzoeken: items.map(publicDenial), totaal: total, volgende };
    const headers = { 'Cache-Control': 'private, no-cache', ...nextLink(volgende) };
    sendJson(request, reply, answer, { headers, vary: ['Authorization'] });
  }
}
