import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { type Ahead, ListAheadQuery } from '@peildatum/audit';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, anyObject, date, instant, integer, listOf, nullable, of, oneOf, schemaOf, text, uuid } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { clockHeaders } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { readQuery } from '../reading/read-query.js';
import { dutchData } from './dutch-data.js';

/** A decision that holds only after the peildatum. */
class GaatIn extends answer({
  volgnummer: integer('Het nummer in het logboek.', { minimum: 1 }),
  geldigVanaf: date('Vanaf welke datum het geldt.'),
  onderwerp: text('De stroom: het onderwerp.', { example: 'budget-transformatiemiddelen' }),
  soort: text('Wat er besloten is, in woorden.', { example: 'herziening van een budget' }),
  gegevens: anyObject('Wat er besloten is, met de namen die de velden elders in deze antwoorden hebben; bedragen in euro.'),
  gebeurtenis: uuid('De gebeurtenis die het vertelde; van een correctie die correctie.'),
  bekendOp: instant('Vanaf wanneer het register het weet.'),
  herkomst: oneOf(HERKOMSTEN, 'Waar het vandaan komt.'),
  bron: nullable(text('Document en regel.')),
}) {}

class WatGaatIn extends answer({
  klokken: of(Klokken),
  watGaatIn: listOf(GaatIn, 'Wat bij deze klokken besloten was en later ingaat, op datum.'),
}) {}

const PARAMETERS = { ...CLOCK_PARAMETERS, ...LIST_FORMAAT };

/** Reads what was decided and does not hold yet. */
@ApiTags('Gebeurtenissen')
@ApiExtraModels(GaatIn)
@Controller('v1/wat-gaat-in')
export class WatGaatInController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'watGaatInLezen',
    summary: 'Wat is besloten en na de peildatum ingaat',
    description: 'Budgetten, volumenormen, doelen, mijlpalen en de inrichting; een rapport van een eerdere peildatum telt het niet mee.',
    parameters: PARAMETERS,
    answer: WatGaatIn,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const { clocks, value } = await this.core.queries.execute(new ListAheadQuery(await clocksFor(this.core, request, values)));
    const answer: WatGaatIn = { klokken: klokkenOf(clocks), watGaatIn: value.map(gaatIn) };
    sendAnswer(request, reply, values.formaat, {
      name: `wat-gaat-in-${clocks.validOn}`,
      answer,
      schema: schemaOf(WatGaatIn),
      list: 'watGaatIn',
      headers: clockHeaders(clocks),
    });
  }
}

const gaatIn = ({ type, name, validFrom, data, event }: Ahead): GaatIn => ({
  volgnummer: event.volgnummer,
  geldigVanaf: validFrom,
  onderwerp: event.stream,
  soort: name,
  gegevens: dutchData(type, data) as object,
  gebeurtenis: event.id,
  bekendOp: event.knownAt,
  herkomst: herkomstOf(event.basis),
  bron: event.source ?? null,
});
