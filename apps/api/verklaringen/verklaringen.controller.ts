import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { edition, FrozenClocksQuery } from '@peildatum/editions';
import { DEFAULT_EVENTS, ExplainFigureQuery, Explanation, explanationPage, MOST_EVENTS } from '@peildatum/explaining';
import { type ClockRequest, readText } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type AnswerFormat, acceptable } from '../http/answer-format.js';
import { JSON_TYPE, sendRepresentation } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { PAGE_POLICY } from '../peildatum-rapporten/report-formats.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor, readerFor } from '../reading/clock-parameters.js';
import { choice, formed, wholeNumber } from '../reading/parameter.js';
import { type Exclusion, readQuery, type ValuesOf } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';

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
  ...CLOCK_PARAMETERS,
  editie: formed(
    'De klokken van het bevroren rapport van deze editie.',
    edition.streams.code,
    'de code van een editie (2025-05-20, 2025-05-20-h1)',
  ),
  tel: TEL,
  doelgroep: DOELGROEP,
  limiet: wholeNumber(`Hoeveel gebeurtenissen per keer. Weggelaten: ${DEFAULT_EVENTS}.`, { min: 1, max: MOST_EVENTS }),
  na: wholeNumber('Het volgnummer waarna verder wordt gelezen: volgende van het vorige antwoord.'),
  formaat: choice('De weergave; gaat voor op de kopregel Accept.', WORDS, (word): Format => FORMATS[word as (typeof WORDS)[number]]),
};

const OF_EDITION = 'een bevroren editie heeft haar eigen klokken';
const EXCLUSIONS: readonly Exclusion[] = [
  ...CLOCK_EXCLUSIONS,
  ...(['geldigOp', 'bekendOp', 'volgnummer', 'wachtOp', 'tel'] as const).map((name): Exclusion => ['editie', name, OF_EDITION]),
];

/** Where one figure of a report comes from. */
@ApiTags('Rapporten')
@Controller('v1/verklaringen')
export class VerklaringenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

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
    const values = readQuery(PARAMETERS, request.query, EXCLUSIONS);
    const format = values.formaat ?? acceptable<Format>(Object.values(FORMATS), request.headers.accept);
    const { clocks, countedObject } = await this.asked(request, values);
    const { na: after, limiet: limit } = values;
    const query = new ExplainFigureQuery(readText(key), clocks, { countedObject }, { after, limit });
    const { value } = await this.core.queries.execute(query);
    const { contentType, headers } = format;
    sendRepresentation(request, reply, { body: format.of(value, countedObject), contentType, headers, vary: ['Accept'] });
  }

  private async asked(
    request: FastifyRequest,
    values: ValuesOf<typeof PARAMETERS>,
  ): Promise<{ readonly clocks: ClockRequest; readonly countedObject: CountedObject | undefined }> {
    const audience = audienceFor(request.actor, values.doelgroep);
    if (values.editie === undefined) return { clocks: await clocksFor(this.core, request, values, audience), countedObject: values.tel };
    const reader = await readerFor(this.core, request, audience);
    return await this.core.queries.execute(new FrozenClocksQuery(values.editie, reader, audience));
  }
}
