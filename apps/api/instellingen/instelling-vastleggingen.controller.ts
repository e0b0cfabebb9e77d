import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CorrectInstitutionCommand, type InstitutionCode, TellInstitutionCommand } from '@peildatum/volume-norms';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { InstellingVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { INSTELLING_CODE_PARAM, instellingCode } from './instelling-code.js';
import { INSTELLING_CORRECTIE, INSTELLINGSGEGEVEN } from './instelling-inputs.js';

const subjectOf = (code: InstitutionCode): Subject => ({ location: `/v1/instellingen/${code}`, keys: { code } });

/** Records institutions, their locations and their volumes. */
@ApiTags('Volumenormen')
@ApiParam(INSTELLING_CODE_PARAM)
@Controller('v1/instellingen')
export class InstellingVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/gegevens',
    id: 'instellingsgegevenVastleggen',
    summary: 'Leg een instelling vast, een locatie of een volume',
    description: 'Een volume met een latere datum van de gegevens komt in de plaats van wat er stond.',
    operation: 'record-instelling',
    body: INSTELLINGSGEGEVEN,
    answer: InstellingVastlegging,
  })
  async tell(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = instellingCode(given);
    const { input, context } = this.writer.read(request, INSTELLINGSGEGEVEN);
    await this.writer.write(reply, new TellInstitutionCommand(code, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'instellingCorrigeren',
    summary: 'Corrigeer wat over een instelling onjuist is vastgelegd',
    operation: 'correct-norm',
    body: INSTELLING_CORRECTIE,
    answer: InstellingVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = instellingCode(given);
    const { input, context } = this.writer.read(request, INSTELLING_CORRECTIE);
    await this.writer.write(reply, new CorrectInstitutionCommand(code, orderOf(input, code), context), subjectOf(code));
  }
}
