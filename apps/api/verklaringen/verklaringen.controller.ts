import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DEFAULT_EVENTS, ExplainFigureQuery, Explanation, explanationPage, MOST_EVENTS } from '@peildatum/explaining';
import { readText } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type AnswerFormat, acceptable } from '../http/answer-format.js';
import { JSON_TYPE, sendRepresentation } from '../http/send-representation.js';
import { isSentToPage } from '../http/to-page.js';
import { ReadRoute } from '../openapi/read-route.js';
import { PAGE_POLICY } from '../peildatum-rapporten/report-formats.js';
import { PAGES, type Pages } from '../ports/pages.js';
import { choice, wholeNumber } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { EXPLAINED_EXCLUSIONS, EXPLAINED_PARAMETERS, explainedAt } from './explained-at.js';

interface Format extends AnswerFormat {
  readonly of: (explanation: Explanation, countedObject: CountedObject | undefined) => string;
}

const FORMATS = {
  json: { mediaType: 'application/json', contentType: JSON_TYPE, headers: {}, of: (explanation) => JSON.stringify(explanation) },
  html: {
    mediaType: 'text/html',
    contentType: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': PAGE_POLICY },
    of: (explanation, countedObject) => explanationPage(explanation, { countedObject }),
  },
} as const satisfies Readonly<Record<string, Format>>;

const WORDS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

const PARAMETERS = {
  ...EXPLAINED_PARAMETERS,
  limiet: wholeNumber(`Hoeveel gebeurtenissen per keer. Weggelaten: ${DEFAULT_EVENTS}.`, { min: 1, max: MOST_EVENTS }),
  formaat: choice(
    'De weergave; gaat voor op de kopregel Accept. Een browser krijgt zonder deze parameter de pagina /verklaren.',
    WORDS,
    (word): Format => FORMATS[word as (typeof WORDS)[number]],
  ),
};

/** Where one figure of a report comes from. */
@ApiTags('Rapporten')
@Controller('v1/verklaringen')
export class VerklaringenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PAGES) private readonly pages: Pages | null,
  ) {}

  @ReadRoute({
    path: ':sleutel',
    id: 'cijferVerklaren',
    summary: 'Waar een cijfer van de rapportage vandaan komt: definitie, formule, wat er geteld is en de gebeurtenissen erachter',
    description:
      'De delen van de formule hebben elk hun eigen sleutel, en zijn net zo te verklaren. Wat vervangen of gecorrigeerd is, staat erbij met wat ervoor in de plaats kwam. Met editie: zoals het rapport van die editie is bevroren.',
    parameters: PARAMETERS,
    answer: { content: { 'application/json': { schema: Explanation.schema }, 'text/html': { schema: { type: 'string' } } } },
    absent: true,
  })
  @ApiParam({
    name: 'sleutel',
    description: 'De sleutel van het cijfer.',
    schema: { type: 'string', minLength: 1, maxLength: 500, examples: ['acties.D.afgerond'] },
  })
  async explain(@Param('sleutel') key: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, EXPLAINED_EXCLUSIONS);
    const format = values.formaat ?? acceptable<Format>(Object.values(FORMATS), request.headers.accept);
    const isBrowser = format === FORMATS.html && values.formaat === undefined;
    if (isBrowser && isSentToPage(request, reply, this.pages, `/verklaren/${encodeURIComponent(key)}`)) return;
    const { clocks, countedObject } = await explainedAt(this.core, request, values);
    const { na: after, limiet: limit } = values;
    const query = new ExplainFigureQuery(readText(key), clocks, { countedObject }, { after, limit });
    const { value } = await this.core.queries.execute(query);
    const { contentType, headers } = format;
    sendRepresentation(request, reply, { body: format.of(value, countedObject), contentType, headers, vary: ['Accept'] });
  }
}
