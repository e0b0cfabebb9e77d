import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CorrectFrameworkCommand, type FrameworkCode, sectorAndYear, TellFrameworkCommand } from '@peildatum/budgets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { KaderVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { KADER_CODE_PARAM, kaderCode } from './kader-code.js';
import { KADER_CORRECTIE, KADERCIJFER } from './kader-inputs.js';

const subjectOf = (code: FrameworkCode): Subject => ({ location: `/v1/kaders/${code}`, keys: { code } });

/** Records what is agreed and spent of a sector in a year. */
@ApiTags('Kaders')
@ApiParam(KADER_CODE_PARAM)
@Controller('v1/kaders')
export class KaderVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/cijfers',
    id: 'kadercijferVastleggen',
    summary: 'Leg een kader vast, of een cijfer over wat ervan is uitgegeven',
    description:
      'Een kader geldt vanaf de dag waarop het is afgesproken, een raming en de groei van dure geneesmiddelen vanaf de laatste dag van ' +
      'het kwartaal van hun cijfers, covidkosten vanaf 1 januari van het begrotingsjaar. Een cijfer dat nog niet voor iedereen is, noemt ' +
      'een publicatie waarop eerst een embargo is vastgelegd.',
    operation: 'record-kader',
    body: KADERCIJFER,
    answer: KaderVastlegging,
  })
  async tell(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = kaderCode(given);
    const { sector, year } = sectorAndYear(code);
    const { input, context } = this.writer.read(request, KADERCIJFER);
    await this.writer.write(reply, new TellFrameworkCommand(sector, year, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'kaderCorrigeren',
    summary: 'Corrigeer wat over een kader onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Rust een raming op nieuwere cijfers, leg haar dan als nieuwe raming vast.',
    operation: 'correct-kader',
    body: KADER_CORRECTIE,
    answer: KaderVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = kaderCode(given);
    const { sector, year } = sectorAndYear(code);
    const { input, context } = this.writer.read(request, KADER_CORRECTIE);
    await this.writer.write(reply, new CorrectFrameworkCommand(sector, year, orderOf(input, code), context), subjectOf(code));
  }
}
