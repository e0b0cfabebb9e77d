import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CorrectPublicationCommand, type PublicationCode, TellPublicationCommand } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { PublicatieVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { PUBLICATIE_CODE_PARAM, publicatieCode } from './publicatie-code.js';
import { EMBARGO_CORRECTIE, EMBARGOBESLUIT } from './publicatie-inputs.js';

const subjectOf = (code: PublicationCode): Subject => ({ location: `/v1/publicaties/${code}`, keys: { code } });

/** Records until when the figures of a publication are for few. */
@ApiTags('Publicaties')
@ApiParam(PUBLICATIE_CODE_PARAM)
@Controller('v1/publicaties')
export class PublicatieVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/embargobesluiten',
    id: 'embargobesluitVastleggen',
    summary: 'Leg een embargo op een publicatie, verschuif het of hef het op',
    description:
      'Leg het vast voordat de cijfers worden vastgelegd die deze publicatie noemen. Buiten het embargo zijn die cijfers er niet. ' +
      'Wat eenmaal openbaar was, kan niet weer onder embargo.',
    operation: 'set-embargo',
    body: EMBARGOBESLUIT,
    answer: PublicatieVastlegging,
  })
  async decide(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = publicatieCode(given);
    const { input, context } = this.writer.read(request, EMBARGOBESLUIT);
    await this.writer.write(reply, new TellPublicationCommand(code, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'embargoCorrigeren',
    summary: 'Corrigeer wat over een embargo onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is het embargo verschoven of opgeheven, leg dan dat besluit vast.',
    operation: 'set-embargo',
    body: EMBARGO_CORRECTIE,
    answer: PublicatieVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = publicatieCode(given);
    const { input, context } = this.writer.read(request, EMBARGO_CORRECTIE);
    await this.writer.write(reply, new CorrectPublicationCommand(code, orderOf(input, code), context), subjectOf(code));
  }
}
