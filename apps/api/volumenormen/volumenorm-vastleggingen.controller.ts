import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CorrectNormCommand, type InterventionCode, TellNormCommand } from '@peildatum/volume-norms';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { VolumenormVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { VOLUMENORM_CODE_PARAM, volumenormCode } from './volumenorm-code.js';
import { NORM_CORRECTIE, NORMBESLUIT } from './volumenorm-inputs.js';

const subjectOf = (code: InterventionCode): Subject => ({ location: `/v1/volumenormen/${code}`, keys: { code } });

/** Records what is decided about interventions and their norms. */
@ApiTags('Volumenormen')
@ApiParam(VOLUMENORM_CODE_PARAM)
@Controller('v1/volumenormen')
export class VolumenormVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/besluiten',
    id: 'normbesluitVastleggen',
    summary: 'Leg vast wat over een interventie en haar norm is voorgesteld of besloten',
    description:
      'Met soort interventie komt zij op de lijst. Een norm geldt vanaf een latere dag; lager dan 100 vraagt een wetenschappelijke grond.',
    operation: 'record-norm',
    body: NORMBESLUIT,
    answer: VolumenormVastlegging,
  })
  async tell(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = volumenormCode(given);
    const { input, context } = this.writer.read(request, NORMBESLUIT);
    await this.writer.write(reply, new TellNormCommand(code, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'volumenormCorrigeren',
    summary: 'Corrigeer wat over een volumenorm onjuist is vastgelegd',
    operation: 'correct-norm',
    body: NORM_CORRECTIE,
    answer: VolumenormVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = volumenormCode(given);
    const { input, context } = this.writer.read(request, NORM_CORRECTIE);
    await this.writer.write(reply, new CorrectNormCommand(code, orderOf(input, code), context), subjectOf(code));
  }
}
