import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { edition, GetCompletenessQuery } from '@peildatum/editions';
import type { ClockRequest, ResolvedClocks } from '@peildatum/kernel';
import { CountWaitingQuery } from '@peildatum/proposals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, of, schemaOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendAnswer } from '../lists/send-answer.js';
import { samePlace } from '../lists/send-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { clockHeaders } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { readQuery } from '../reading/read-query.js';
import { codeParam } from '../subjects/code-param.js';
import { Volledigheid, volledigheidOf } from './volledigheid.antwoord.js';
import { LEVERREGELS, volledigheidTables } from './volledigheid-tables.js';

const CODE = codeParam(edition, { name: 'code', description: 'De code van de editie.' });

const PARAMETERS = { ...CLOCK_PARAMETERS, ...LIST_FORMAAT };

class VolledigheidAntwoord extends answer({ klokken: of(Klokken), volledigheid: of(Volledigheid) }) {}

/** Reads what of an edition is there, and what is still to come. */
@ApiTags('Edities')
@ApiParam(CODE.documented)
@Controller('v1/edities')
export class VolledigheidController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':code/volledigheid',
    id: 'volledigheidLezen',
    summary: 'Wat er van een editie is, wat nog moet komen en wat te laat is',
    description:
      'Op de dag geldigOp. Als csv, xlsx en ods staat alles wat er moet zijn in een lijst, met bij elke regel wat het is. Wat er niet is, is te laat na een week voor het Bestuurlijk overleg; is die datum onbekend, dan is dat het ook.',
    parameters: PARAMETERS,
    answer: VolledigheidAntwoord,
  })
  async complete(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = CODE.read(given);
    const values = readQuery(PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetCompletenessQuery(code, asked));
    const volledigheid = volledigheidOf(value, await this.waiting(request, asked, clocks));
    sendAnswer(request, reply, values.formaat, {
      name: `volledigheid-${code}`,
      answer: { klokken: klokkenOf(clocks), volledigheid },
      schema: schemaOf(VolledigheidAntwoord),
      lists: volledigheidTables(volledigheid),
      list: LEVERREGELS,
      headers: clockHeaders(clocks),
    });
  }

  /** Nobody knows of what waits but who may read it. */
  private async waiting({ actor }: FastifyRequest, asked: ClockRequest, clocks: ResolvedClocks): Promise<ReadonlyMap<string, number>> {
    if (actor === null) return new Map();
    const { value } = await this.core.queries.execute(new CountWaitingQuery(actor, samePlace(asked, clocks)));
    return value;
  }
}
