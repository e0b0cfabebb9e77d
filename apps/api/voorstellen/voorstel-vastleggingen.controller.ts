import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { ImportFile } from '@peildatum/importing';
import type { Uuid } from '@peildatum/kernel';
import { assertMay, type Operation } from '@peildatum/platform';
import {
  ApproveProposalCommand,
  GetProposalQuery,
  newProposal,
  type ProposalId,
  SendBackProposalCommand,
  SubmitProposalCommand,
  WithdrawProposalCommand,
} from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { ReadWorksheetQuery } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { actorOfRequest } from '../auth/request-actor.js';
import { refusedFile } from '../importen/refusals.js';
import { WriteRoute } from '../openapi/write-route.js';
import { lastingReader } from '../reading/clock-parameters.js';
import { type Subject, type WriteCommand, Writer } from '../writing/writer.js';
import { fileOfRows } from './rows-file.js';
import { VoorstelVastlegging } from './voorstel.antwoord.js';
import {
  commentOf,
  GOEDKEURINGSBESLUIT,
  INDIENING,
  INTREKKING,
  type IndieningInput,
  rowOf,
  TERUGZENDING,
  VOORSTEL,
} from './voorstel.input.js';
import { proposalId, VOORSTEL_ID } from './voorstellen.controller.js';

const subjectOf = (id: ProposalId): Subject => ({ location: `/v1/voorstellen/${id}`, keys: { voorstel: id } });

/** Submits proposals, and decides on them. */
@ApiTags('Voorstellen')
@Controller('v1/voorstellen')
export class VoorstelVastleggingenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    private readonly writer: Writer,
  ) {}

  @WriteRoute({
    id: 'voorstelVoorleggen',
    summary: 'Leg een wijziging voor een thematafel ter goedkeuring voor',
    description:
      'Waar een thematafel goedkeuring vraagt. Er wordt niets vastgelegd: pas als een ander de rijen goedkeurt, worden zij feiten. Een heel werkblad legt u voor door het terug te sturen naar /v1/werkbladen.',
    operation: 'submit-update',
    body: VOORSTEL,
    answer: VoorstelVastlegging,
    recognised: false,
    absent: true,
  })
  async submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, VOORSTEL);
    assertMay(context.actor, 'submit-update', { thematafel: input.thematafel });
    const id = newProposal(context.commandId);
    const file = await this.file(input.thematafel, input, request);
    const reader = await this.reader(request);
    await this.write(reply, new SubmitProposalCommand(id, file, input.toelichting ?? null, context, reader), id);
  }

  @WriteRoute({
    path: ':id/indieningen',
    id: 'voorstelOpnieuwVoorleggen',
    summary: 'Leg een voorstel verbeterd opnieuw voor',
    description: 'De rijen komen in de plaats van wat eerder was voorgelegd; wat al is goedgekeurd, blijft dat.',
    operation: 'submit-update',
    body: INDIENING,
    answer: VoorstelVastlegging,
    recognised: false,
  })
  @ApiParam(VOORSTEL_ID)
  async again(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const { input, context } = this.writer.read(request, INDIENING);
    const { code } = await this.known(id, request, 'submit-update');
    const file = await this.file(code, input, request);
    const reader = await this.reader(request);
    await this.write(reply, new SubmitProposalCommand(id, file, input.toelichting ?? null, context, reader), id);
  }

  @WriteRoute({
    path: ':id/terugzendingen',
    id: 'voorstelTerugsturen',
    summary: 'Stuur rijen van een voorstel terug, met wat er anders moet',
    operation: 'approve-update',
    body: TERUGZENDING,
    answer: VoorstelVastlegging,
    recognised: false,
  })
  @ApiParam(VOORSTEL_ID)
  async sendBack(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const { input, context } = this.writer.read(request, TERUGZENDING);
    await this.write(reply, new SendBackProposalCommand(id, input.indiening as Uuid, input.rijen.map(commentOf), context), id);
  }

  @WriteRoute({
    path: ':id/intrekking',
    id: 'voorstelIntrekken',
    summary: 'Trek een voorstel in dat nog niet is goedgekeurd',
    operation: 'submit-update',
    body: INTREKKING,
    answer: VoorstelVastlegging,
  })
  @ApiParam(VOORSTEL_ID)
  async withdraw(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const { input, context } = this.writer.read(request, INTREKKING);
    await this.write(reply, new WithdrawProposalCommand(id, input.indiening as Uuid, input.reden ?? null, context), id);
  }

  @WriteRoute({
    path: ':id/goedkeuringen',
    id: 'voorstelGoedkeuren',
    summary: 'Keur een voorstel goed, alles of met uitzonderingen',
    description:
      'Elke rij wordt een feit, vastgelegd door wie goedkeurt; dan pas is zij goedgekeurd. Wat intussen niet meer kan, gaat terug met de reden. Wie het voorlegde of verbeterde, keurt het niet goed (403 RIGHTS.SAME_PERSON).',
    operation: 'approve-update',
    body: GOEDKEURINGSBESLUIT,
    answer: VoorstelVastlegging,
    recognised: false,
  })
  @ApiParam(VOORSTEL_ID)
  async approve(@Param('id') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const id = proposalId(given);
    const { input, context } = this.writer.read(request, GOEDKEURINGSBESLUIT);
    const reader = this.lasting(request);
    const rows = input.rijen?.map(rowOf) ?? null;
    const back = (input.teruggestuurd ?? []).map(commentOf);
    await this.write(reply, new ApproveProposalCommand(id, input.indiening as Uuid, rows, back, context, reader), id);
  }

  /** The werkblad with these rows, as it stands now. */
  private async file(letter: string, { rijen }: IndieningInput, request: FastifyRequest): Promise<ImportFile> {
    const reader = await this.reader(request);
    const asked = new ReadWorksheetQuery('thematafel', letter, reader, actorOfRequest(request).person);
    return fileOfRows((await this.core.queries.execute(asked)).value, rijen);
  }

  /** Rights are judged before anything is said of how it stands. */
  private async known(id: ProposalId, request: FastifyRequest, operation: Operation) {
    const actor = actorOfRequest(request);
    const { value } = await this.core.queries.execute(new GetProposalQuery(actor, id, {}));
    assertMay(actor, operation, value.proposal);
    return value.proposal;
  }

  private async write(reply: FastifyReply, command: WriteCommand, id: ProposalId): Promise<void> {
    try {
      await this.writer.write(reply, command, subjectOf(id));
    } catch (error) {
      throw refusedFile(error);
    }
  }

  private reader = (request: FastifyRequest) => this.lasting(request)();

  private lasting = (request: FastifyRequest) => lastingReader(this.core, request, audienceOf(actorOfRequest(request)));
}
