import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { ListMilestonesQuery, MIJLPAALSTAND_WORDS, type MilestoneRow, type Standing } from '@peildatum/agreements';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { declaredList, listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { kwartaal } from '../reading/kwartaal.js';
import { choiceOf, text } from '../reading/parameter.js';
import { Afspraakmijlpaal, mijlpaalOf } from './mijlpaal.antwoord.js';

export const TREKKER = text('Alleen met deze partij als trekker: haar code, of zoals de bron haar schrijft.', 200);
export const AKKOORD = text('Alleen van dit akkoord.', 10);

const FILTERS = {
  kwartaal: kwartaal('Alleen met een datum in dit kwartaal.'),
  stand: choiceOf<Standing>('Alleen die er zo voor staan.', MIJLPAALSTAND_WORDS),
  trekker: TREKKER,
  akkoord: AKKOORD,
};

/** The milestones of all commitments, on a line of time. */
export const MIJLPALEN = declaredList({
  path: 'mijlpalen',
  name: 'mijlpalen',
  item: Afspraakmijlpaal,
  filters: FILTERS,
  order: 'datum',
  query: (clocks, page, { kwartaal: quarter, stand: standing, trekker: lead, akkoord }) =>
    new ListMilestonesQuery(clocks, page, { quarter, standing, lead, agreement: akkoord }),
  answerOf: (row: MilestoneRow) => mijlpaalOf(row.commitment, row),
});

class Mijlpalen extends answer({ mijlpalen: listOf(Afspraakmijlpaal, 'Op datum; wat geen datum heeft achteraan.') }, Bladzijde) {}

/** Reads the milestones of all commitments. */
@ApiTags('Akkoorden en afspraken')
@ApiExtraModels(Afspraakmijlpaal)
@Controller('v1/mijlpalen')
export class MijlpalenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'mijlpalenLezen',
    summary: 'De mijlpalen van alle afspraken, op datum',
    description: 'Wat in een kwartaal moet, wat te laat is op een peildatum, en wie trekt.',
    parameters: listParameters(MIJLPALEN),
    answer: Mijlpalen,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDeclared(this.core, request, reply, MIJLPALEN);
  }
}
