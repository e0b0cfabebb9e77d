import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { GetWorklistQuery, WORKLIST_WORDS } from '@peildatum/worklists';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { sendList } from '../lists/send-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, clocksFor } from '../reading/clock-parameters.js';
import { readQuery } from '../reading/read-query.js';
import { besideLines, WerklijstAntwoord, Werkregel, werkregelOf } from './werklijst.antwoord.js';
import { WERKLIJST_PARAMETERS, workFilterOf } from './werklijst.parameters.js';

const WORD = {
  name: 'lijst',
  description: 'Wiens werk: zoals zijn werkblad heet, of zorginstituut of nza.',
  schema: { type: 'string' as const, enum: [...WORKLIST_WORDS] },
};

/** Reads what the next edition asks of somebody. */
@ApiTags('Werklijsten')
@Controller('v1/werklijsten')
export class WerklijstenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    path: ':lijst',
    id: 'werklijstLezen',
    summary: 'Wat de volgende editie van iemand vraagt, en hoe ver dat is',
    description:
      'Van een thematafel, verzekeraar, eigenaar van metingen, instelling of editie, van het Zorginstituut of van de NZa. Vastgesteld is waarover sinds de vorige editie is gemeld.',
    parameters: WERKLIJST_PARAMETERS,
    answer: WerklijstAntwoord,
    headers: LINK_HEADER,
    absent: true,
  })
  @ApiParam(WORD)
  async one(@Param('lijst') word: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(WERKLIJST_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { van: code, sorteer: sort = 'urgency' } = values;
    await sendList(request, reply, asked, values, {
      path: `werklijsten/${encodeURIComponent(word)}`,
      name: 'werkregels',
      item: Werkregel,
      read: (at, page) =>
        this.core.queries.execute(
          new GetWorklistQuery({ word, code }, at, { filter: workFilterOf(values), sort, page, reader: request.actor }),
        ),
      answerOf: werkregelOf,
      beside: besideLines,
    });
  }
}
