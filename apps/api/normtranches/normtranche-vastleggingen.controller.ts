import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CorrectTrancheCommand, TellTrancheCommand } from '@peildatum/volume-norms';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { NormtrancheVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { NORMTRANCHE, NORMTRANCHE_CORRECTIE } from './normtranche-inputs.js';
import { NORMTRANCHE_PARAM, normtrancheNummer } from './normtranche-nummer.js';

const subjectOf = (nummer: string): Subject => ({ location: `/v1/normtranches/${nummer}`, keys: { nummer } });

/** Records what is agreed about tranches of norms. */
@ApiTags('Volumenormen')
@ApiParam(NORMTRANCHE_PARAM)
@Controller('v1/normtranches')
export class NormtrancheVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':nummer/afspraken',
    id: 'normtrancheVastleggen',
    summary: 'Leg vast wat over een tranche van normen is afgesproken',
    description: 'Het minimum dat als standaard genoemd is, blijft het voorstel dat het is.',
    operation: 'record-norm',
    body: NORMTRANCHE,
    answer: NormtrancheVastlegging,
  })
  async tell(@Param('nummer') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const nummer = normtrancheNummer(given);
    const { input, context } = this.writer.read(request, NORMTRANCHE);
    await this.writer.write(reply, new TellTrancheCommand(nummer, input(nummer), context), subjectOf(nummer));
  }

  @WriteRoute({
    path: ':nummer/correcties',
    id: 'normtrancheCorrigeren',
    summary: 'Corrigeer wat over een tranche onjuist is vastgelegd',
    operation: 'correct-norm',
    body: NORMTRANCHE_CORRECTIE,
    answer: NormtrancheVastlegging,
    recognised: false,
  })
  async correct(@Param('nummer') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const nummer = normtrancheNummer(given);
    const { input, context } = this.writer.read(request, NORMTRANCHE_CORRECTIE);
    await this.writer.write(reply, new CorrectTrancheCommand(nummer, orderOf(input, nummer), context), subjectOf(nummer));
  }
}
