import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, anyObject, date, eitherOf, nullable, of } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { Gebeurtenis, gebeurtenisOf, OnleesbareGebeurtenis } from '../gebeurtenissen/gebeurtenis.antwoord.js';
import { PRIVATE, VARY } from '../gebeurtenissen/send-event-rows.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { id } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { eventAround } from './event-around.js';

const subject = (when: string) => nullable(anyObject(`Het onderwerp ${when}, zoals zijn eigen adres het geeft; null: het was er niet.`));

/** The subject of an event around it. */
class OnderwerpRondom extends answer({
  geldigOp: date('De stand van welke dag: die vanaf wanneer het geldt, of de gevraagde.'),
  voor: subject('voor deze gebeurtenis'),
  na: subject('erna'),
}) {}

class GebeurtenisAntwoord extends answer({
  gebeurtenis: eitherOf(Gebeurtenis, OnleesbareGebeurtenis),
  gecorrigeerd: nullable(eitherOf(Gebeurtenis, OnleesbareGebeurtenis)),
  gecorrigeerdDoor: nullable(eitherOf(Gebeurtenis, OnleesbareGebeurtenis)),
  onderwerp: of(OnderwerpRondom),
}) {}

/** One event of the log, and what it did. */
@ApiTags('Gebeurtenissen')
@ApiExtraModels(Gebeurtenis, OnleesbareGebeurtenis)
@Controller('v1/gebeurtenissen')
export class GebeurtenisController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':id',
    id: 'gebeurtenisLezen',
    summary: 'Een gebeurtenis: wat zij corrigeert, wat haar corrigeerde, en haar onderwerp ervoor en erna',
    parameters: CLOCK_PARAMETERS,
    answer: GebeurtenisAntwoord,
    access: 'read-log',
  })
  @ApiParam({ name: 'id', description: 'De id van de gebeurtenis.', schema: { type: 'string', format: 'uuid' } })
  async one(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const clocks = await clocksFor(this.core, request, readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS));
    const { event, corrected, correctedBy, subject } = await eventAround(this.core, id('').read(given, 'id'), clocks);
    const answer: GebeurtenisAntwoord = {
      gebeurtenis: gebeurtenisOf(event),
      gecorrigeerd: corrected && gebeurtenisOf(corrected),
      gecorrigeerdDoor: correctedBy && gebeurtenisOf(correctedBy),
      onderwerp: { geldigOp: subject.validOn, voor: subject.before, na: subject.after },
    };
    sendJson(request, reply, answer, { headers: PRIVATE, vary: VARY });
  }
}
