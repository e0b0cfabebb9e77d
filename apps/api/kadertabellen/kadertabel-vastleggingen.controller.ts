import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type AgreementTableCode, CorrectAgreementTableCommand, TellAgreementTableCommand } from '@peildatum/budgets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { KadertabelVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { KADERTABEL_CODE_PARAM, kadertabelCode } from './kadertabel-code.js';
import { KADERTABEL, KADERTABEL_CORRECTIE } from './kadertabel-inputs.js';

const subjectOf = (code: AgreementTableCode): Subject => ({ location: `/v1/kadertabellen/${code}`, keys: { code } });

/** Keeps the tables of the agreements. */
@ApiTags('Kaders')
@ApiParam(KADERTABEL_CODE_PARAM)
@Controller('v1/kadertabellen')
export class KadertabelVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/tabellen',
    id: 'kadertabelVastleggen',
    summary: 'Leg een tabel van een akkoord vast zoals zij er staat',
    description: 'Een som die anders is dan haar rijen, wordt getoond en niet hersteld.',
    operation: 'record-kader',
    body: KADERTABEL,
    answer: KadertabelVastlegging,
  })
  async tell(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = kadertabelCode(given);
    const { input, context } = this.writer.read(request, KADERTABEL);
    await this.writer.write(reply, new TellAgreementTableCommand(code, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'kadertabelCorrigeren',
    summary: 'Corrigeer een tabel die onjuist is vastgelegd',
    operation: 'correct-kader',
    body: KADERTABEL_CORRECTIE,
    answer: KadertabelVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = kadertabelCode(given);
    const { input, context } = this.writer.read(request, KADERTABEL_CORRECTIE);
    await this.writer.write(reply, new CorrectAgreementTableCommand(code, orderOf(input, code), context), subjectOf(code));
  }
}
