import { Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CorrectGovernanceCommand,
  GOVERNANCE_STREAM,
  type GovernanceEvent,
  governanceFacts,
  TellGovernanceCommand,
} from '@peildatum/governance';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { correctionOf, orderOf } from '../writing/correction-body.js';
import { type FactKinds, factOf, kindsOf } from '../writing/fact-kinds.js';
import { RapportageVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';

const SUBJECT: Subject = { location: '/v1/rapportage', keys: {} };
const KINDS: FactKinds<GovernanceEvent> = kindsOf(governanceFacts);
const GEGEVEN = factOf(KINDS);
const CORRECTIE = correctionOf(KINDS);

/** Records what the report must know of itself. */
@ApiTags('Rapporten')
@Controller('v1/rapportage')
export class RapportageVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: 'gegevens',
    id: 'rapportagegegevenVastleggen',
    summary:
      'Leg vast wat de rapportage van zichzelf moet weten: titel, partijen, een editie, haar BO-datum, een gepubliceerd cijfer, een vaste tekst',
    operation: 'record-governance',
    body: GEGEVEN,
    answer: RapportageVastlegging,
  })
  async tell(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, GEGEVEN);
    await this.writer.write(reply, new TellGovernanceCommand(input(GOVERNANCE_STREAM), context), SUBJECT);
  }

  @WriteRoute({
    path: 'correcties',
    id: 'rapportageCorrigeren',
    summary: 'Corrigeer wat over de rapportage onjuist is vastgelegd',
    operation: 'record-governance',
    body: CORRECTIE,
    answer: RapportageVastlegging,
    recognised: false,
    absent: true,
  })
  async correct(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { input, context } = this.writer.read(request, CORRECTIE);
    await this.writer.write(reply, new CorrectGovernanceCommand(orderOf(input, GOVERNANCE_STREAM), context), SUBJECT);
  }
}
