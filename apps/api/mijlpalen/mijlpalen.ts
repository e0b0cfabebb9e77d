import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { type Lead, ListMilestonesQuery, MIJLPAALSTAND_WORDS, type MilestoneRow, type Standing } from '@peildatum/agreements';
import { sameName } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { declaredList, listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { kwartaal, submittedIn } from '../reading/kwartaal.js';
import { choiceOf, text } from '../reading/parameter.js';
import { Afspraakmijlpaal, mijlpaalOf } from './mijlpaal.antwoord.js';

export const TREKKER = text('Alleen met deze partij als trekker: haar code, of zoals de bron haar schrijft.', 200);
export const AKKOORD = text('Alleen van dit akkoord.', 10);

/** Whether a party leads, by its code or as the source writes it. */
export const isLedBy = ({ parties, text: said }: Lead, name: string): boolean =>
  parties.some((party) => sameName(party, name)) || (said ?? '').toLowerCase().includes(name.toLowerCase());

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
  query: (clocks, page, { kwartaal: quarter, stand, trekker, akkoord }) => {
    const days = quarter === undefined ? null : submittedIn(quarter);
    const isAsked = ({ due, standing, lead, commitment }: MilestoneRow) =>
      (days === null || (due !== null && due >= days.submittedFrom && due <= days.submittedUntil)) &&
      (stand === undefined || standing === stand) &&
      (trekker === undefined || isLedBy(lead, trekker)) &&
      (akkoord === undefined || commitment.agreement === akkoord);
    return new ListMilestonesQuery(clocks, page, isAsked, days?.submittedUntil ?? null);
  },
  answerOf: (row: MilestoneRow) => mijlpaalOf(row.commitment.code, row),
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
