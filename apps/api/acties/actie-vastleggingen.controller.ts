import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  type ActionChange,
  type ActionCode,
  ChangeActionCommand,
  CorrectActionCommand,
  factOfActie,
  factOfAfvoering,
  factOfGereeddatum,
  factOfOmschrijving,
  factOfOwnStatusmelding,
  factOfStatusbevestiging,
  factOfVerantwoordelijken,
  factOfVerplaatsing,
  factOfVertrouwen,
  RegisterActionCommand,
} from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import type { BodyReader } from '../writing/body-reader.js';
import { orderOf } from '../writing/correction-body.js';
import { ActieVastlegging } from '../writing/vastlegging.js';
import { newIdOf, type Subject, Writer } from '../writing/writer.js';
import {
  ACTIE,
  ACTIE_CORRECTIE,
  AFVOERING,
  GEREEDDATUM,
  OMSCHRIJVING,
  STATUSBEVESTIGING,
  STATUSMELDING,
  VERANTWOORDELIJKEN,
  VERPLAATSING,
  VERTROUWEN,
} from './actie-inputs.js';
import { ACTION_CODE_PARAM, actionCode } from './action-code.js';

const subjectOf = (code: ActionCode): Subject => ({ location: `/v1/acties/${code}`, keys: { code } });

/** Records what happens to actions. */
@ApiTags('Acties')
@Controller('v1/acties')
export class ActieVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    id: 'actieRegistreren',
    summary: 'Zet een actie op de lijst',
    operation: 'register-action',
    body: ACTIE,
    answer: ActieVastlegging,
  })
  async register(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, ACTIE);
    const fact = factOfActie(input, newIdOf(context.commandId));
    await this.writer.write(reply, new RegisterActionCommand(fact, context), subjectOf(fact.data.code));
  }

  @WriteRoute({
    path: ':code/statusmeldingen',
    id: 'statusMelden',
    summary: 'Meld hoe een actie ervoor staat',
    description:
      'Een melding kan over het verleden gaan; zij neemt dan haar eigen plaats in, of het feit dat in de weg staat wordt genoemd. Bij loopt-achter hoort een maatregel.',
    operation: 'report-status',
    body: STATUSMELDING,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async status(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, STATUSMELDING, factOfOwnStatusmelding);
  }

  @WriteRoute({
    path: ':code/statusbevestigingen',
    id: 'statusBevestigen',
    summary: 'Bevestig dat de status van een actie ongewijzigd is',
    description: 'Staat er op die datum een andere status, dan wordt de bevestiging geweigerd. Zij telt als melding over de voortgang.',
    operation: 'report-status',
    body: STATUSBEVESTIGING,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async confirm(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, STATUSBEVESTIGING, factOfStatusbevestiging);
  }

  @WriteRoute({
    path: ':code/vertrouwensoordelen',
    id: 'vertrouwenBeoordelen',
    summary: 'Zeg hoe zeker het is dat de actie gereedkomt',
    operation: 'report-status',
    body: VERTROUWEN,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async confidence(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, VERTROUWEN, factOfVertrouwen);
  }

  @WriteRoute({
    path: ':code/gereeddatums',
    id: 'gereeddatumHerzien',
    summary: 'Herzie de gereeddatum',
    operation: 'change-action',
    body: GEREEDDATUM,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async due(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, GEREEDDATUM, factOfGereeddatum);
  }

  @WriteRoute({
    path: ':code/verplaatsingen',
    id: 'actieVerplaatsen',
    summary: 'Verplaats de actie naar een andere thematafel',
    operation: 'change-action',
    body: VERPLAATSING,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async move(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, VERPLAATSING, factOfVerplaatsing);
  }

  @WriteRoute({
    path: ':code/verantwoordelijken',
    id: 'verantwoordelijkenWijzigen',
    summary: 'Wijzig wie verantwoordelijk is',
    operation: 'change-action',
    body: VERANTWOORDELIJKEN,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async responsible(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, VERANTWOORDELIJKEN, factOfVerantwoordelijken);
  }

  @WriteRoute({
    path: ':code/omschrijvingen',
    id: 'omschrijvingWijzigen',
    summary: 'Wijzig de omschrijving',
    operation: 'change-action',
    body: OMSCHRIJVING,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async description(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, OMSCHRIJVING, factOfOmschrijving);
  }

  @WriteRoute({
    path: ':code/afvoeringen',
    id: 'actieAfvoeren',
    summary: 'Voer de actie af uit de rapportage',
    description:
      'Alleen een afgeronde actie gaat uit de rapportage; een beëindigde of niet nodig gebleken actie met een besluit. Rapportages van eerdere peildata tellen haar nog mee; daarna wordt van haar niets meer vastgelegd.',
    operation: 'retire-action',
    body: AFVOERING,
    answer: ActieVastlegging,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async retire(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(code, request, reply, AFVOERING, factOfAfvoering);
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'actieCorrigeren',
    summary: 'Corrigeer wat over een actie onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is er iets veranderd, doe dan een statusmelding of een wijziging.',
    operation: 'correct-action',
    body: ACTIE_CORRECTIE,
    answer: ActieVastlegging,
    recognised: false,
  })
  @ApiParam(ACTION_CODE_PARAM)
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = actionCode(given);
    const { input, context } = this.writer.read(request, ACTIE_CORRECTIE);
    await this.writer.write(reply, new CorrectActionCommand({ code, ...orderOf(input, code) }, context), subjectOf(code));
  }

  private async change<T>(
    given: string,
    request: FastifyRequest,
    reply: FastifyReply,
    body: BodyReader<T>,
    factOf: (input: T) => ActionChange,
  ): Promise<void> {
    const code = actionCode(given);
    const { input, context } = this.writer.read(request, body);
    await this.writer.write(reply, new ChangeActionCommand(code, factOf(input), context), subjectOf(code));
  }
}
