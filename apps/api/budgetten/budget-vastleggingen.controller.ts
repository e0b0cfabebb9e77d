import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type BudgetCode, CorrectBudgetCommand, TellBudgetCommand } from '@peildatum/budgets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { orderOf } from '../writing/correction-body.js';
import { BudgetVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { BUDGET_CODE_PARAM, budgetCode } from './budget-code.js';
import { BUDGET_CORRECTIE, BUDGETBESLUIT } from './budget-inputs.js';

const subjectOf = (code: BudgetCode): Subject => ({ location: `/v1/budgetten/${code}`, keys: { code } });

/** Records what is decided about budgets. */
@ApiTags('Budgetten')
@ApiParam(BUDGET_CODE_PARAM)
@Controller('v1/budgetten')
export class BudgetVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/besluiten',
    id: 'budgetbesluitVastleggen',
    summary: 'Leg vast wat over een budget besloten is',
    description:
      'Met soort budget wordt een budget vastgesteld; de andere soorten verdelen, oormerken, reserveren of herzien het, of noemen wat er ' +
      'via VWS of als doorbraakmiddelen uit gaat. Een bedrag kan worden overgenomen zoals de bron het drukt.',
    operation: 'record-budget',
    body: BUDGETBESLUIT,
    answer: BudgetVastlegging,
  })
  async decide(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = budgetCode(given);
    const { input, context } = this.writer.read(request, BUDGETBESLUIT);
    await this.writer.write(reply, new TellBudgetCommand(code, input(code), context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'budgetCorrigeren',
    summary: 'Corrigeer wat over een budget onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is er iets herzien, leg dan dat besluit vast.',
    operation: 'correct-budget',
    body: BUDGET_CORRECTIE,
    answer: BudgetVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = budgetCode(given);
    const { input, context } = this.writer.read(request, BUDGET_CORRECTIE);
    await this.writer.write(reply, new CorrectBudgetCommand(code, orderOf(input, code), context), subjectOf(code));
  }
}
