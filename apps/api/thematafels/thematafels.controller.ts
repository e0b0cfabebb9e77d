import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { GetThematafelQuery, ListThematafelsQuery } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, listOf, of, schemaOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { sendAnswer } from '../lists/send-answer.js';
import { ReadRoute } from '../openapi/read-route.js';
import { clockHeaders } from '../reading/clock-headers.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor } from '../reading/clock-parameters.js';
import { Klokken, klokkenOf } from '../reading/klokken.js';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { readQuery } from '../reading/read-query.js';
import { LETTER_PARAM, thematafelLetter } from './letter.js';
import { Thematafel, thematafelOf } from './thematafel.antwoord.js';

class Thematafels extends answer({
  klokken: of(Klokken),
  thematafels: listOf(Thematafel, 'Wat op de peildatum open is, van A tot en met J.'),
}) {}

class ThematafelAntwoord extends answer({
  klokken: of(Klokken),
  thematafel: of(Thematafel),
  revisie: count('De revisie bij deze klokken.'),
}) {}

const LIST_PARAMETERS = { ...CLOCK_PARAMETERS, ...LIST_FORMAAT };

/** Reads the thematafels. */
@ApiTags('Thematafels')
@Controller('v1/thematafels')
export class ThematafelsController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({ id: 'thematafelsLezen', summary: 'De thematafels', parameters: LIST_PARAMETERS, answer: Thematafels })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(LIST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new ListThematafelsQuery(asked));
    const answer: Thematafels = { klokken: klokkenOf(clocks), thematafels: value.map(thematafelOf) };
    sendAnswer(request, reply, values.formaat, {
      name: `thematafels-${clocks.validOn}`,
      answer,
      schema: schemaOf(Thematafels),
      list: 'thematafels',
      headers: clockHeaders(clocks),
    });
  }

  @ReadRoute({
    path: ':letter',
    id: 'thematafelLezen',
    summary: 'Een thematafel',
    parameters: CLOCK_PARAMETERS,
    answer: ThematafelAntwoord,
  })
  @ApiParam(LETTER_PARAM)
  async one(@Param('letter') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const letter = thematafelLetter(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetThematafelQuery(letter, asked));
    const answer: ThematafelAntwoord = { klokken: klokkenOf(clocks), thematafel: thematafelOf(value.thematafel), revisie: value.revision };
    sendJson(request, reply, answer, { tagOf: (body) => revisionTag(value.revision, body) });
  }
}
