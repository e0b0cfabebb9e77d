import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Comparison, comparisonPage } from '@peildatum/comparing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type AnswerFormat, acceptable } from '../http/answer-format.js';
import { sendRepresentation } from '../http/send-representation.js';
import { isSentToPage } from '../http/to-page.js';
import { FILE_HEADERS, ReadRoute } from '../openapi/read-route.js';
import { PAGE_POLICY } from '../peildatum-rapporten/report-formats.js';
import { PAGES, type Pages } from '../ports/pages.js';
import { FROM_CLOCK_HEADERS } from '../reading/clock-headers.js';
import { LIST_FORMATS, type ListFormat, listContent } from '../reading/list-formats.js';
import { choice } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { COMPARED_EXCLUSIONS, COMPARED_PARAMETERS, comparedFor } from './compared.js';
import { sendComparison } from './send-comparison.js';

const PAGE: AnswerFormat & { readonly word: 'html' } = {
  word: 'html',
  mediaType: 'text/html',
  contentType: 'text/html; charset=utf-8',
  headers: { 'Content-Security-Policy': PAGE_POLICY },
};

const FORMATS: readonly (ListFormat | typeof PAGE)[] = [...LIST_FORMATS, PAGE];

const PARAMETERS = {
  ...COMPARED_PARAMETERS,
  formaat: choice(
    'De weergave; gaat voor op de kopregel Accept. Een browser krijgt zonder deze parameter de pagina /vergelijken.',
    FORMATS.map(({ word }) => word),
    (given) => FORMATS.find(({ word }) => word === given) as (typeof FORMATS)[number],
  ),
};

/** Two reports, figure by figure. */
@ApiTags('Rapporten')
@Controller('v1/vergelijkingen')
export class VergelijkingenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PAGES) private readonly pages: Pages | null,
  ) {}

  @ReadRoute({
    id: 'rapportenVergelijken',
    summary: 'Wat er verschilt tussen twee rapportages, cijfer voor cijfer',
    description:
      'Vier lijsten: voortgang (twee peildata, dezelfde kennis), herziening (dezelfde peildatum, later anders bekend, met de gebeurtenis), actualisatie (een raming op cijfers van een ander kwartaal) en definitie gewijzigd (niet vergelijkbaar). Wat gelijk bleef staat er niet in. Zonder datums: de twee nieuwste edities.',
    parameters: PARAMETERS,
    answer: {
      content: { ...listContent(Comparison.schema), 'text/html': { schema: { type: 'string' } } },
    },
    headers: { ...FILE_HEADERS, ...FROM_CLOCK_HEADERS },
    absent: true,
  })
  async compare(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, COMPARED_EXCLUSIONS);
    const format = values.formaat ?? acceptable(FORMATS, request.headers.accept);
    const isBrowser = format.word === 'html' && values.formaat === undefined;
    if (isBrowser && isSentToPage(request, reply, this.pages, '/vergelijken')) return;
    const comparison = await comparedFor(this.core, request, values);
    if (format.word !== 'html') return sendComparison(request, reply, format, comparison);
    const { contentType, headers } = format;
    sendRepresentation(request, reply, { body: comparisonPage(comparison), contentType, headers, vary: ['Accept'] });
  }
}
