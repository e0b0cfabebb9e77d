import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  CorrectDossierCommand,
  factOfSnelleToets,
  factOfToetsGevraagd,
  factOfToetsStap,
  factOfTransformatieplan,
  factOfUitzondering,
  planCode,
  TellDossierCommand,
  type ToetsCode,
} from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { TRANSFORMATIEPLAN } from '../transformatieplannen/transformatieplan-inputs.js';
import { orderOf } from '../writing/correction-body.js';
import { SnelleToetsVastlegging, TransformatieplanVastlegging } from '../writing/vastlegging.js';
import { newIdOf, type Subject, Writer } from '../writing/writer.js';
import { GEVRAAGD_BEDRAG, SNELLE_TOETS, SNELLE_TOETS_CORRECTIE, TOETS_STAP, UITZONDERING } from './snelle-toets-inputs.js';
import { TOETS_CODE_PARAM, toetsCode } from './toets-code.js';

const subjectOf = (code: ToetsCode): Subject => ({ location: `/v1/snelle-toetsen/${code}`, keys: { code } });

/** Records what happens to snelle toetsen. */
@ApiTags('Snelle toetsen')
@Controller('v1/snelle-toetsen')
export class SnelleToetsVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    id: 'snelleToetsIndienen',
    summary: 'Dien een snelle toets in',
    description: 'Na de aanvraagstop kan dat alleen met een uitzondering, die dan al onder deze code is vastgelegd.',
    operation: 'record-snelle-toets',
    body: SNELLE_TOETS,
    answer: SnelleToetsVastlegging,
  })
  async submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, SNELLE_TOETS);
    const fact = factOfSnelleToets(input, newIdOf(context.commandId));
    const { code } = fact.data;
    await this.writer.write(reply, new TellDossierCommand(code, fact, context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/uitzonderingen',
    id: 'uitzonderingVerlenen',
    summary: 'Verleen een uitzondering op de aanvraagstop',
    description: 'Voor een uitgewerkte snelle toets die bij de coördinerende verzekeraar is gemeld; zij kan daarna onder deze code komen.',
    operation: 'record-snelle-toets',
    body: UITZONDERING,
    answer: SnelleToetsVastlegging,
  })
  @ApiParam(TOETS_CODE_PARAM)
  async except(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = toetsCode(given);
    const { input, context } = this.writer.read(request, UITZONDERING);
    await this.writer.write(reply, new TellDossierCommand(code, factOfUitzondering(input, code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/stappen',
    id: 'snelleToetsStapVastleggen',
    summary: 'Leg vast wat er met een snelle toets gebeurde',
    description: 'Een stap kan over het verleden gaan; zij neemt dan haar eigen plaats in, of het feit dat in de weg staat wordt genoemd.',
    operation: 'record-snelle-toets',
    body: TOETS_STAP,
    answer: SnelleToetsVastlegging,
  })
  @ApiParam(TOETS_CODE_PARAM)
  async step(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = toetsCode(given);
    const { input, context } = this.writer.read(request, TOETS_STAP);
    await this.writer.write(reply, new TellDossierCommand(code, factOfToetsStap(input), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/gevraagde-bedragen',
    id: 'snelleToetsBedragVastleggen',
    summary: 'Leg vast wat een ingediende snelle toets vraagt',
    description: 'Waar het bedrag pas later bekend is of verandert; de status blijft zoals zij is.',
    operation: 'record-snelle-toets',
    body: GEVRAAGD_BEDRAG,
    answer: SnelleToetsVastlegging,
  })
  @ApiParam(TOETS_CODE_PARAM)
  async requested(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = toetsCode(given);
    const { input, context } = this.writer.read(request, GEVRAAGD_BEDRAG);
    await this.writer.write(reply, new TellDossierCommand(code, factOfToetsGevraagd(input), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/transformatieplannen',
    id: 'transformatieplanIndienen',
    summary: 'Dien op een goedgekeurde snelle toets een transformatieplan in',
    description: 'Het antwoord geeft de code van het plan. Na een afkeuring of intrekking kan er een nieuw komen, met het volgende nummer.',
    operation: 'record-plan',
    body: TRANSFORMATIEPLAN,
    answer: TransformatieplanVastlegging,
  })
  @ApiParam(TOETS_CODE_PARAM)
  async plan(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const toets = toetsCode(given);
    const { input, context } = this.writer.read(request, TRANSFORMATIEPLAN);
    const code = planCode(toets, input.nummer ?? 1);
    const subject = { location: `/v1/transformatieplannen/${code}`, keys: { code } };
    await this.writer.write(reply, new TellDossierCommand(toets, factOfTransformatieplan(input, code), context), subject);
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'snelleToetsCorrigeren',
    summary: 'Corrigeer wat over een snelle toets onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is er iets veranderd, leg dan een stap vast.',
    operation: 'correct-plan',
    body: SNELLE_TOETS_CORRECTIE,
    answer: SnelleToetsVastlegging,
    recognised: false,
  })
  @ApiParam(TOETS_CODE_PARAM)
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = toetsCode(given);
    const { input, context } = this.writer.read(request, SNELLE_TOETS_CORRECTIE);
    await this.writer.write(reply, new CorrectDossierCommand(code, orderOf(input, code), context), subjectOf(code));
  }
}
