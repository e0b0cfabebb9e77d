import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  FigureSeriesQuery,
  POINTS,
  SERIES_KNOWN,
  SERIES_PER,
  Series,
  type SeriesKnown,
  type SeriesPer,
  toldSeries,
} from '@peildatum/comparing';
import { readText } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { audienceFor } from '../peildatum-rapporten/audience-for.js';
import { saidClockHeaders } from '../reading/clock-headers.js';
import { readerFor, sideOf } from '../reading/clock-parameters.js';
import { LIST_FORMAAT, listContent } from '../reading/list-formats.js';
import { choice, date, moment, wholeNumber } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { DOELGROEP } from '../reading/report-parameters.js';

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
  ...LIST_FORMAAT,
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
    answer: { content: listContent(Series.schema) },
  })
  @ApiParam({
    name: 'sleutel',
    description: 'De sleutel van het cijfer.',
    schema: { type: 'string', minLength: 1, maxLength: 500, examples: ['acties.D.afgerond'] },
  })
  async series(@Param('sleutel') key: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, [['bekendOp', 'volgnummer', 'geef een van beide']]);
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
    const last = series.punten.at(-1);
    sendAnswer(request, reply, values.formaat, {
      ...toldSeries(series),
      name: last === undefined ? 'reeks' : `reeks-${last.klokken.geldigOp}`,
      list: POINTS,
      // Of the last point: so much of what is known is counted in it.
      headers: last === undefined ? {} : saidClockHeaders(last.klokken),
    });
  }
}
