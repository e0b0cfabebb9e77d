import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { PreviewRestatementsQuery, Restatements } from '@peildatum/editions';
import {
  GetProposalQuery,
  ListProposalsQuery,
  type ProposalFilter,
  proposalNotFound,
  proposalStreams,
  TryProposalQuery,
} from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { actorOfRequest } from '../auth/request-actor.js';
import { revisionTag } from '../http/entity-tag.js';
import { sendJson } from '../http/send-representation.js';
import { sendList } from '../lists/send-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { CLOCK_EXCLUSIONS, CLOCK_PARAMETERS, clocksFor, readerFor } from '../reading/clock-parameters.js';
import { klokkenOf } from '../reading/klokken.js';
import { PAGE_PARAMETERS } from '../reading/page-parameters.js';
import { choice, choices, yesOrNo } from '../reading/parameter.js';
import { readQuery, type ValuesOf } from '../reading/read-query.js';
import { rijenOf, stateOfWord, VOORSTELSTANDEN, Voorstel, VoorstelAntwoord, voorstelOf } from './voorstel.antwoord.js';

export const VOORSTEL_ID = {
  name: 'id',
  description: 'De id van het voorstel.',
  schema: { type: 'string', format: 'uuid', examples: ['6f1c0f0e-3c1e-5f0a-9a53-0c4b7f2f7c55'] },
};

/** @throws PeildatumError `PROPOSAL.NOT_FOUND` */
export function proposalId(given: string) {
  if (proposalStreams.code.test(given)) return proposalStreams.codeOf(`voorstel-${given}`);
  throw proposalNotFound(given);
}

const PARAMETERS = {
  thematafel: choice('Alleen die van deze thematafel.', THEMATAFEL_LETTERS, (letter) => letter),
  stand: choices('Alleen die met deze stand.', Object.values(VOORSTELSTANDEN), stateOfWord),
  eigen: yesOrNo('true: alleen wat u zelf voorlegde. false: alleen wat een ander voorlegde.'),
  wachtOpMij: yesOrNo('true: alleen wat u nu kunt goedkeuren.'),
  ...PAGE_PARAMETERS,
  ...CLOCK_PARAMETERS,
};

class Voorstellen extends answer({ voorstellen: listOf(Voorstel, 'Het laatst voorgelegde eerst.') }, Bladzijde) {}

const filterOf = ({ thematafel, stand, eigen, wachtOpMij }: ValuesOf<typeof PARAMETERS>): ProposalFilter => ({
  thematafel,
  states: stand,
  own: eigen,
  forMe: wachtOpMij,
});

/** Reads what was submitted to another's approval: for who may submit or approve it, and for nobody else. */
@ApiTags('Voorstellen')
@ApiExtraModels(Voorstel)
@Controller('v1/voorstellen')
export class VoorstellenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'voorstellenLezen',
    summary: 'Wat ter goedkeuring is voorgelegd, en wat ervan werd',
    description: 'Een coördinator ziet wat bij de eigen thematafel hoort. Een voorstel is geen feit: geen rapport of cijfer kent het.',
    parameters: PARAMETERS,
    answer: Voorstellen,
    headers: LINK_HEADER,
    access: 'read-proposals',
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const values = readQuery(PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    await sendList(request, reply, asked, values, {
      path: 'voorstellen',
      name: 'voorstellen',
      item: Voorstel,
      read: (at, page) => this.core.queries.execute(new ListProposalsQuery(actorOfRequest(request), filterOf(values), at, page)),
      answerOf: voorstelOf,
    });
  }

  @ReadRoute({
    path: ':id',
    id: 'voorstelLezen',
    summary: 'Een voorstel, met wat er cel voor cel wijzigt',
    parameters: CLOCK_PARAMETERS,
    answer: VoorstelAntwoord,
    access: 'read-proposals',
  })
  @ApiParam(VOORSTEL_ID)
  async one(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const values = readQuery(CLOCK_PARAMETERS, request.query, CLOCK_EXCLUSIONS);
    const asked = await clocksFor(this.core, request, values);
    const { clocks, value } = await this.core.queries.execute(new GetProposalQuery(actorOfRequest(request), id, asked));
    const { proposal, revision } = value;
    const said: VoorstelAntwoord = {
      klokken: klokkenOf(clocks),
      voorstel: voorstelOf(proposal),
      rijen: rijenOf(value),
      revisie: revision,
    };
    sendJson(request, reply, said, { tagOf: (body) => revisionTag(revision, body) });
  }

  @ReadRoute({
    path: ':id/herziening',
    id: 'voorstelHerzieningLezen',
    summary: 'Welke cijfers van bevroren edities anders worden als wat wacht wordt goedgekeurd',
    description: 'Zoals het nu staat; er wordt niets vastgelegd. Wat niet meer kan, telt niet mee.',
    parameters: {},
    answer: { content: { 'application/json': { schema: Restatements.schema } } },
    access: 'read-proposals',
  })
  @ApiParam(VOORSTEL_ID)
  async restates(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    readQuery({}, request.query);
    const actor = actorOfRequest(request);
    const reader = await readerFor(this.core, request, audienceOf(actor));
    const tried = await this.core.queries.execute(new TryProposalQuery(actor, id, reader));
    sendJson(request, reply, await this.core.queries.execute(new PreviewRestatementsQuery(tried, reader)));
  }
}
