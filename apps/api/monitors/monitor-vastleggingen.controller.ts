import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CorrectMonitorCommand, type MonitorCode, TellMonitorCommand } from '@peildatum/monitoring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { MonitorVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { MONITOR_CODE_PARAM, monitorCode } from './monitor-code.js';
import { INRICHTING, METING, MONITOR_CORRECTIE } from './monitor-inputs.js';

const subjectOf = (code: MonitorCode): Subject => ({ location: `/v1/monitors/${code}`, keys: { code } });

/** Records how monitors are set up and what was measured. */
@ApiTags('Monitors')
@ApiParam(MONITOR_CODE_PARAM)
@Controller('v1/monitors')
export class MonitorVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/inrichting',
    id: 'monitorInrichten',
    summary: 'Leg vast hoe een monitor is ingericht en wat er wordt nagestreefd',
    description:
      'Met soort monitor wordt een monitor ingericht; de andere soorten plannen meetrondes, definiëren indicatoren of stellen doelen.',
    operation: 'record-monitor',
    body: INRICHTING,
    answer: MonitorVastlegging,
  })
  async setUp(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = monitorCode(given);
    const { input, context } = this.writer.read(request, INRICHTING);
    await this.writer.write(reply, new TellMonitorCommand(code, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/metingen',
    id: 'metingPubliceren',
    summary: 'Publiceer een meting, herzie haar of licht haar toe',
    description:
      'Alleen de eigenaar van de indicator publiceert en herziet. Een meting die nog niet voor iedereen is, noemt een publicatie waarop ' +
      'eerst een embargo is vastgelegd.',
    operation: 'publish-measurement',
    body: METING,
    answer: MonitorVastlegging,
  })
  async publish(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = monitorCode(given);
    const { input, context } = this.writer.read(request, METING);
    await this.writer.write(reply, new TellMonitorCommand(code, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'monitorCorrigeren',
    summary: 'Corrigeer wat over een monitor onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is een cijfer herzien, publiceer dan die herziening.',
    operation: 'correct-monitor',
    body: MONITOR_CORRECTIE,
    answer: MonitorVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = monitorCode(given);
    const { input, context } = this.writer.read(request, MONITOR_CORRECTIE);
    await this.writer.write(reply, new CorrectMonitorCommand(code, orderOf(input, code), context), subjectOf(code));
  }
}
