import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  COMPARISON_SHAPES,
  FigureSeriesQuery,
  SERIES_KNOWN,
  SERIES_PER,
  Series,
  type SeriesKnown,
  type SeriesPer,
  seriesCsv,
} from '@peildatum/comparing';
import { readText } from '@peildatum/kernel';
import { REPORT_SHAPES } from '@peildatum/reporting';
import { namesOf } from '@peildatum/tables';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { type AnswerFormat, acceptable } from '../http/answer-format.js';
import { JSON_TYPE, sendRepresentation } from '../http/send-representation.js';
import { WORKBOOK_CONTENT, workbookFormats } from '../lists/workbook-formats.js';
import { ReadRoute } from '../openapi/read-route.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { readerFor, sideOf } from '../reading/clock-parameters.js';
import { choice, date, moment, wholeNumber } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { DOELGROEP } from '../reading/report-parameters.js';

interface Format extends AnswerFormat {
  readonly of: (series: Series) => string | Buffer;
}

const NAMES = namesOf([...COMPARISON_SHAPES, ...REPORT_SHAPES]);

const FORMATS = {
  json: { mediaType: 'application/json', contentType: JSON_TYPE, headers: {}, of: (series) => JSON.stringify(series) },
  csv: { mediaType: 'text/csv', contentType: 'text/csv; charset=utf-8', headers: {}, of: seriesCsv },
  ...workbookFormats<Series>('reeks', Series.schema, NAMES),
} as const satisfies Readonly<Record<string, Format>>;

const WORDS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

const PARAMETERS = {
  van: date('Het begin van de periode. Weggelaten: elf maanden voor het einde.'),
  tot: date('Het einde van de periode. Weggelaten: vandaag.'),
  per: choice(
    'Een punt per einde van een maand (zonder deze parameter), per editie, of per dag waarop het cijfer wijzigt.',
    SERIES_PER,
    (word) => word as SeriesPer,
  ),
  bekend: choice(
    'Met wat nu bekend is (zonder deze parameter), of elk punt met wat er toen bekend was.',
    SERIES_KNOWN,
    (word) => word as SeriesKnown,
  ),
  bekendOp: moment('Met wat er op dat moment bekend was; zo veel is er dan ook van het nieuwste punt bekend. Weggelaten: alles.'),
  volgnummer: wholeNumber('Precies tot en met deze gebeurtenis; in plaats van bekendOp.'),
  doelgroep: DOELGROEP,
  formaat: choice('De weergave; gaat voor op de kopregel Accept.', WORDS, (word): Format => FORMATS[word as (typeof WORDS)[number]]),
};

/** One figure through time. */
@ApiTags('Rapporten')
@Controller('v1/reeksen')
export class ReeksenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':sleutel',
    id: 'reeksLezen',
    summary: 'Een cijfer van de rapportage aan het einde van elke maand, per editie of bij elke wijziging',
    description: 'Ten hoogste 60 punten; `verder` is de `van` waarmee u de rest vraagt. De sleutels staan bij de cijfers in de rapportage.',
    parameters: PARAMETERS,
    answer: {
      content: { 'application/json': { schema: Series.schema }, 'text/csv': { schema: { type: 'string' } }, ...WORKBOOK_CONTENT },
    },
  })
  @ApiParam({
    name: 'sleutel',
    description: 'De sleutel van het cijfer.',
    schema: { type: 'string', minLength: 1, maxLength: 500, examples: ['acties.D.afgerond'] },
  })
  async series(@Param('sleutel') key: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, [['bekendOp', 'volgnummer', 'geef een van beide']]);
    const format = values.formaat ?? acceptable<Format>(Object.values(FORMATS), request.headers.accept);
    const reader = await readerFor(this.core, request, audienceFor(request.actor, values.doelgroep));
    const { van, tot, per, bekend } = values;
    const series = await this.core.queries.execute(
      new FigureSeriesQuery(
        {
          key: readText(key),
          ...(van === undefined ? {} : { from: van }),
          ...(tot === undefined ? {} : { to: tot }),
          ...(per === undefined ? {} : { per }),
          ...(bekend === undefined ? {} : { known: bekend }),
          fields: { van: 'van', tot: 'tot' },
        },
        { ...reader, ...sideOf(undefined, values.bekendOp, values.volgnummer) },
      ),
    );
    const { contentType, headers } = format;
    sendRepresentation(request, reply, { body: format.of(series), contentType, headers, vary: ['Accept'] });
  }
}
