import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { COMPARISON_SHAPES, type ComparedSide, CompareReportsQuery, Comparison, comparisonCsv, comparisonPage } from '@peildatum/comparing';
import { editionStreams, KeptReportQuery } from '@peildatum/editions';
import type { ClockRequest } from '@peildatum/kernel';
import { REPORT_SHAPES } from '@peildatum/reporting';
import { namesOf } from '@peildatum/tables';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type AnswerFormat, acceptable } from '../http/answer-format.js';
import { JSON_TYPE, sendRepresentation } from '../http/send-representation.js';
import { WORKBOOK_CONTENT, workbookFormats } from '../lists/workbook-formats.js';
import { ReadRoute } from '../openapi/read-route.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { PAGE_POLICY } from '../peildatum-rapporten/report-formats.js';
import { readerFor, sideOf } from '../reading/clock-parameters.js';
import { choice, date, formed, moment, wholeNumber } from '../reading/parameter.js';
import { type Exclusion, readQuery } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';

interface Format extends AnswerFormat {
  readonly of: (comparison: Comparison) => string | Buffer;
}

const NAMES = namesOf([...COMPARISON_SHAPES, ...REPORT_SHAPES]);

const FORMATS = {
  json: { mediaType: 'application/json', contentType: JSON_TYPE, headers: {}, of: (comparison) => JSON.stringify(comparison) },
  html: {
    mediaType: 'text/html',
    contentType: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': PAGE_POLICY },
    of: comparisonPage,
  },
  csv: { mediaType: 'text/csv', contentType: 'text/csv; charset=utf-8', headers: {}, of: comparisonCsv },
  ...workbookFormats<Comparison>('vergelijking', Comparison.schema, NAMES),
} as const satisfies Readonly<Record<string, Format>>;

const WORDS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

const KNOWN = 'Wat het register toen wist; een datum is het einde van die dag in Amsterdam. Weggelaten: alles wat nu bekend is.';

const EDITION =
  'Een bevroren editie: haar klokken, en haar cijfers zoals zij zijn bewaard. In plaats van peildatum, bekendOp en volgnummer.';

const PARAMETERS = {
  vanGeldigOp: date('De eerste peildatum. Weggelaten: die van de editie voor de tweede.'),
  vanBekendOp: moment(KNOWN),
  vanVolgnummer: wholeNumber('Precies tot en met deze gebeurtenis; in plaats van vanBekendOp.'),
  vanEditie: formed(EDITION, editionStreams.code, editionStreams.allowed),
  totGeldigOp: date('De tweede peildatum. Weggelaten: die van de nieuwste editie.'),
  totBekendOp: moment(KNOWN),
  totVolgnummer: wholeNumber('Precies tot en met deze gebeurtenis; in plaats van totBekendOp.'),
  totEditie: formed(EDITION, editionStreams.code, editionStreams.allowed),
  tel: TEL,
  doelgroep: DOELGROEP,
  formaat: choice('De weergave; gaat voor op de kopregel Accept.', WORDS, (word): Format => FORMATS[word as (typeof WORDS)[number]]),
};

const EXCLUSIONS: readonly Exclusion[] = [
  ['vanBekendOp', 'vanVolgnummer', 'geef een van beide'],
  ['totBekendOp', 'totVolgnummer', 'geef een van beide'],
  ...(['van', 'tot'] as const).flatMap((side) =>
    ['GeldigOp', 'BekendOp', 'Volgnummer'].map(
      (clock): Exclusion => [`${side}Editie`, `${side}${clock}`, 'een editie heeft haar eigen klokken'],
    ),
  ),
];

/** Two reports, figure by figure. */
@ApiTags('Rapporten')
@Controller('v1/vergelijkingen')
export class VergelijkingenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'rapportenVergelijken',
    summary: 'Wat er verschilt tussen twee rapportages, cijfer voor cijfer',
    description:
      'Vier lijsten: voortgang (twee peildata, dezelfde kennis), herziening (dezelfde peildatum, later anders bekend, met de gebeurtenis), actualisatie (een raming op cijfers van een ander kwartaal) en definitie gewijzigd (niet vergelijkbaar). Wat gelijk bleef staat er niet in. Zonder datums: de twee nieuwste edities.',
    parameters: PARAMETERS,
    answer: {
      content: {
        'application/json': { schema: Comparison.schema },
        'text/html': { schema: { type: 'string' } },
        'text/csv': { schema: { type: 'string' } },
        ...WORKBOOK_CONTENT,
      },
    },
    absent: true,
  })
  async compare(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, EXCLUSIONS);
    const format = values.formaat ?? acceptable<Format>(Object.values(FORMATS), request.headers.accept);
    const reader = await readerFor(this.core, request, audienceFor(request.actor, values.doelgroep));
    const side = async (code: string | undefined, clocks: ClockRequest): Promise<ComparedSide> =>
      code === undefined ? { ...reader, ...clocks } : await this.core.queries.execute(new KeptReportQuery(code, reader));
    const comparison = await this.core.queries.execute(
      new CompareReportsQuery(
        {
          van: await side(values.vanEditie, sideOf(values.vanGeldigOp, values.vanBekendOp, values.vanVolgnummer)),
          tot: await side(values.totEditie, sideOf(values.totGeldigOp, values.totBekendOp, values.totVolgnummer)),
          fields: { van: 'vanGeldigOp', tot: 'totGeldigOp' },
        },
        { countedObject: values.tel },
      ),
    );
    const { contentType, headers } = format;
    sendRepresentation(request, reply, { body: format.of(comparison), contentType, headers, vary: ['Accept'] });
  }
}
