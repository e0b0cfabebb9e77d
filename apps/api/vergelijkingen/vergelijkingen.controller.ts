import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CHANGES, type ComparedSide, CompareReportsQuery, Comparison, comparisonPage, toldComparison } from '@peildatum/comparing';
import { editionStreams, KeptReportQuery } from '@peildatum/editions';
import type { ClockRequest } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type AnswerFormat, acceptable } from '../http/answer-format.js';
import { sendRepresentation } from '../http/send-representation.js';
import { sendAnswer } from '../lists/send-answer.js';
import { FILE_HEADERS, ReadRoute } from '../openapi/read-route.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { PAGE_POLICY } from '../peildatum-rapporten/report-formats.js';
import { FROM_CLOCK_HEADERS, fromClockHeaders, saidClockHeaders } from '../reading/clock-headers.js';
import { readerFor, sideOf } from '../reading/clock-parameters.js';
import { LIST_FORMATS, type ListFormat, listContent } from '../reading/list-formats.js';
import { choice, date, formed, moment, wholeNumber } from '../reading/parameter.js';
import { type Exclusion, readQuery } from '../reading/read-query.js';
import { DOELGROEP, TEL } from '../reading/report-parameters.js';

const PAGE: AnswerFormat & { readonly word: 'html' } = {
  word: 'html',
  mediaType: 'text/html',
  contentType: 'text/html; charset=utf-8',
  headers: { 'Content-Security-Policy': PAGE_POLICY },
};

const FORMATS: readonly (ListFormat | typeof PAGE)[] = [...LIST_FORMATS, PAGE];

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
  formaat: choice(
    'De weergave; gaat voor op de kopregel Accept.',
    FORMATS.map(({ word }) => word),
    (given) => FORMATS.find(({ word }) => word === given) as (typeof FORMATS)[number],
  ),
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

type Said = Readonly<Record<string, string>>;

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
      content: { ...listContent(Comparison.schema), 'text/html': { schema: { type: 'string' } } },
    },
    headers: { ...FILE_HEADERS, ...FROM_CLOCK_HEADERS },
    absent: true,
  })
  async compare(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, EXCLUSIONS);
    const format = values.formaat ?? acceptable(FORMATS, request.headers.accept);
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
    if (format.word === 'html') {
      const { contentType, headers } = format;
      return sendRepresentation(request, reply, { body: comparisonPage(comparison), contentType, headers, vary: ['Accept'] });
    }
    const { van, tot } = comparison;
    const [from, until] = [van, tot].map(({ klokken, voorlopig }) => saidClockHeaders(klokken, voorlopig)) as [Said, Said];
    const name = `vergelijking-${van.klokken.geldigOp}-${tot.klokken.geldigOp}`;
    sendAnswer(request, reply, format, {
      ...toldComparison(comparison),
      name,
      list: CHANGES,
      headers: { ...until, ...fromClockHeaders(from) },
    });
  }
}
