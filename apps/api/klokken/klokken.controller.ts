import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LookAroundQuery, type PlaceInLog } from '@peildatum/audit';
import { type EditionMark, EditionMarksQuery } from '@peildatum/editions';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, date, instant, integer, listOf, nullable, of, text, uuid } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor, readerFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { readQuery } from '../reading/read-query.js';

class PlaatsInLogboek extends answer({
  volgnummer: integer('Het nummer in het logboek.', { minimum: 1 }),
  id: uuid('De gebeurtenis.'),
  bekendOp: instant('Vanaf wanneer het register haar weet.'),
}) {}

class EditieInTijd extends answer({
  peildatum: date('Waarover de editie gaat.'),
  naam: text('Hoe zij heet; haar peildatum als niemand haar een naam gaf.', { example: 'Q2 2025' }),
  code: nullable(text('De code van de editie; null: zij is niet geopend.')),
  volgnummer: nullable(count('Met wat tot en met deze gebeurtenis bekend was, is haar rapport bevroren; null: niet, of niet voor u.')),
}) {}

class KlokkenMetOmgeving extends answer({
  klokken: of(Klokken),
  vorige: nullable(of(PlaatsInLogboek, 'De laatste gebeurtenis ervoor; null: er is geen.')),
  volgende: nullable(of(PlaatsInLogboek, 'De eerste gebeurtenis erna; null: er is geen.')),
  correctiesDaarna: count('Hoeveel correcties er na deze klokken zijn vastgelegd.'),
  edities: listOf(EditieInTijd, 'Elke editie die nu bekend is, op peildatum.'),
}) {}

/** Where one is in time, and what lies around. */
@ApiTags('Gebeurtenissen')
@Controller('v1/klokken')
export class KlokkenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'klokkenLezen',
    summary: 'Waar deze klokken op uitkomen, en wat er omheen ligt: de vorige en de volgende gebeurtenis, de edities, de correcties daarna',
    parameters: CLOCK_PARAMETERS,
    answer: KlokkenMetOmgeving,
  })
  async around(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const reader = await readerFor(this.core, request, audienceOf(request.actor));
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new LookAroundQuery(asked, reader.withheld));
    const marks = await this.core.queries.execute(new EditionMarksQuery(reader));
    const answer: KlokkenMetOmgeving = {
      klokken: klokkenOf(clocks),
      vorige: plaatsOf(value.before),
      volgende: plaatsOf(value.after),
      correctiesDaarna: value.correctionsSince,
      edities: marks.map(editieOf),
    };
    sendJson(request, reply, answer);
  }
}

const plaatsOf = (place: PlaceInLog | null): PlaatsInLogboek | null =>
  place && { volgnummer: place.volgnummer, id: place.id, bekendOp: place.knownAt };

const editieOf = ({ peildatum, name, code, frozenAt }: EditionMark): EditieInTijd => ({
  peildatum,
  naam: name,
  code,
  volgnummer: frozenAt,
});
