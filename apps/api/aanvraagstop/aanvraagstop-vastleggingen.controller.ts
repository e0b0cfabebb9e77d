import { Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CorrectIntakeCommand, factOfAanvraagstop, factOfVoorlopigAfgekeurd, INTAKE_STREAM, TellIntakeCommand } from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { AanvraagstopVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { AANVRAAGSTOP, AANVRAAGSTOP_CORRECTIE, VOORLOPIG_AFGEKEURD } from './aanvraagstop-inputs.js';

const SUBJECT: Subject = { location: '/v1/aanvraagstop', keys: {} };

/** Records whether new snelle toetsen are taken in. */
@ApiTags('Snelle toetsen')
@Controller('v1/aanvraagstop')
export class AanvraagstopVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    id: 'aanvraagstopVastleggen',
    summary: 'Leg het besluit vast om geen snelle toetsen meer aan te nemen, of juist weer wel',
    operation: 'record-intake',
    body: AANVRAAGSTOP,
    answer: AanvraagstopVastlegging,
  })
  async decide(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, AANVRAAGSTOP);
    await this.writer.write(reply, new TellIntakeCommand(factOfAanvraagstop(input), context), SUBJECT);
  }

  @WriteRoute({
    path: 'voorlopig-afgekeurd',
    id: 'voorlopigAfgekeurdDeelVastleggen',
    summary: 'Leg vast dat een deel van de afgekeurde snelle toetsen voorlopig is afgekeurd',
    description: 'Waar een bron dat zegt zonder getal: onbekend hoeveel, en meer dan nul.',
    operation: 'record-intake',
    body: VOORLOPIG_AFGEKEURD,
    answer: AanvraagstopVastlegging,
  })
  async provisional(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, VOORLOPIG_AFGEKEURD);
    await this.writer.write(reply, new TellIntakeCommand(factOfVoorlopigAfgekeurd(input), context), SUBJECT);
  }

  @WriteRoute({
    path: 'correcties',
    id: 'aanvraagstopCorrigeren',
    summary: 'Corrigeer wat over de aanvraagstop onjuist is vastgelegd',
    operation: 'record-intake',
    body: AANVRAAGSTOP_CORRECTIE,
    answer: AanvraagstopVastlegging,
    recognised: false,
    absent: true,
  })
  async correct(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, AANVRAAGSTOP_CORRECTIE);
    await this.writer.write(reply, new CorrectIntakeCommand(orderOf(input, INTAKE_STREAM), context), SUBJECT);
  }
}
