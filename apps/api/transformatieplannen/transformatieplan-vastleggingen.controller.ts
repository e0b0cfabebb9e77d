import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  CorrectDossierCommand,
  factOfBedragherziening,
  factOfBeschikking,
  factOfGemeentelijkeBeoordeling,
  factOfPlanStap,
  factOfVerzekeraarsbesluit,
  factOfVoorgenomenBesluit,
  factOfVwsRoute,
  NameInsurersCommand,
  type PlanCode,
  type TellableDossierFact,
  TellDossierCommand,
  toetsOfPlan,
} from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import type { BodyReader } from '../writing/body-reader.js';
import { orderOf } from '../writing/correction-body.js';
import { TransformatieplanVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { PLAN_CODE_PARAM, planCodeOf } from './plan-code.js';
import {
  BEDRAGHERZIENING,
  BESCHIKKING,
  GEMEENTELIJKE_BEOORDELING,
  PLAN_STAP,
  TRANSFORMATIEPLAN_CORRECTIE,
  VERZEKERAARS,
  VERZEKERAARSBESLUIT,
  VOORGENOMEN_BESLUIT,
  VWS_ROUTE,
} from './transformatieplan-inputs.js';

const subjectOf = (code: PlanCode): Subject => ({ location: `/v1/transformatieplannen/${code}`, keys: { code } });

/** Records what happens to transformatieplannen. */
@ApiTags('Transformatieplannen')
@ApiParam(PLAN_CODE_PARAM)
@Controller('v1/transformatieplannen')
export class TransformatieplanVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/stappen',
    id: 'transformatieplanStapVastleggen',
    summary: 'Leg vast wat er met een transformatieplan gebeurde',
    description: 'Goedkeuring is geen stap: zij volgt uit de besluiten van de marktleidende verzekeraars.',
    operation: 'record-plan',
    body: PLAN_STAP,
    answer: TransformatieplanVastlegging,
  })
  async step(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, PLAN_STAP, factOfPlanStap);
  }

  @WriteRoute({
    path: ':code/voorgenomen-besluiten',
    id: 'voorgenomenBesluitVastleggen',
    summary: 'Leg een voorgenomen besluit vast: op welke voorwaarden het plan zou worden goedgekeurd',
    description: 'Het bedrag per sector of domein, en de KPI’s die het verdienen; samen zijn zij dat bedrag.',
    operation: 'record-plan',
    body: VOORGENOMEN_BESLUIT,
    answer: TransformatieplanVastlegging,
  })
  async intend(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, VOORGENOMEN_BESLUIT, factOfVoorgenomenBesluit);
  }

  @WriteRoute({
    path: ':code/verzekeraars',
    id: 'verzekeraarsNoemen',
    summary: 'Noem de verzekeraars die over een transformatieplan besluiten, waar de bron ze niet noemt',
    description: 'Een correctie van de indiening, die verder blijft zoals zij was. Pas daarna kan een verzekeraar besluiten.',
    operation: 'correct-plan',
    body: VERZEKERAARS,
    answer: TransformatieplanVastlegging,
  })
  async nameInsurers(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = planCodeOf(given);
    const { input, context } = this.writer.read(request, VERZEKERAARS);
    await this.writer.write(reply, new NameInsurersCommand(code, input.verzekeraars, input.reden, context), subjectOf(code));
  }

  @WriteRoute({
    path: ':code/verzekeraarsbesluiten',
    id: 'verzekeraarsbesluitGeven',
    summary: 'Geef als marktleidende verzekeraar uw besluit',
    description: 'Het laatste besluit dat nodig is keurt het plan goed; dan noemt het antwoord ook die gebeurtenis.',
    operation: 'decide-plan',
    body: VERZEKERAARSBESLUIT,
    answer: TransformatieplanVastlegging,
  })
  async decide(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, VERZEKERAARSBESLUIT, factOfVerzekeraarsbesluit);
  }

  @WriteRoute({
    path: ':code/gemeentelijke-beoordelingen',
    id: 'gemeentelijkeBeoordelingVastleggen',
    summary: 'Leg de beoordeling van een gemeente vast',
    description: 'Sinds maart 2025 nodig bij een plan met sociaal domein.',
    operation: 'record-plan',
    body: GEMEENTELIJKE_BEOORDELING,
    answer: TransformatieplanVastlegging,
  })
  async assess(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, GEMEENTELIJKE_BEOORDELING, factOfGemeentelijkeBeoordeling);
  }

  @WriteRoute({
    path: ':code/bedragherzieningen',
    id: 'planbedragHerzien',
    summary: 'Herzie het bedrag van een goedgekeurd plan',
    description: 'De hele nieuwe verdeling: elke KPI van het plan wordt genoemd, voor nul als zij niet meer telt.',
    operation: 'record-plan',
    body: BEDRAGHERZIENING,
    answer: TransformatieplanVastlegging,
  })
  async revise(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, BEDRAGHERZIENING, factOfBedragherziening);
  }

  @WriteRoute({
    path: ':code/beschikkingen',
    id: 'beschikkingAfgeven',
    summary: 'Geef een beschikking af',
    description: 'Door de NZa, na de goedkeuring en nooit voor meer.',
    operation: 'issue-beschikking',
    body: BESCHIKKING,
    answer: TransformatieplanVastlegging,
  })
  async issue(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, BESCHIKKING, factOfBeschikking);
  }

  @WriteRoute({
    path: ':code/vws-routes',
    id: 'vwsRouteToekennen',
    summary: 'Ken een bedrag toe via de VWS-route',
    description: 'Het ventiel: buiten de beschikkingen en buiten de tabel van de VWS-begroting.',
    operation: 'grant-vws-route',
    body: VWS_ROUTE,
    answer: TransformatieplanVastlegging,
  })
  async route(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, VWS_ROUTE, factOfVwsRoute);
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'transformatieplanCorrigeren',
    summary: 'Corrigeer wat over een transformatieplan onjuist is vastgelegd',
    description: 'Voor wat nooit zo was. Is er iets veranderd, leg dan een stap of een herziening vast.',
    operation: 'correct-plan',
    body: TRANSFORMATIEPLAN_CORRECTIE,
    answer: TransformatieplanVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = planCodeOf(given);
    const { input, context } = this.writer.read(request, TRANSFORMATIEPLAN_CORRECTIE);
    await this.writer.write(reply, new CorrectDossierCommand(toetsOfPlan(code), orderOf(input, code), context), subjectOf(code));
  }

  private async tell<T>(
    given: string,
    request: FastifyRequest,
    reply: FastifyReply,
    body: BodyReader<T>,
    factOf: (input: T, code: PlanCode) => TellableDossierFact,
  ): Promise<void> {
    const code = planCodeOf(given);
    const { input, context } = this.writer.read(request, body);
    await this.writer.write(reply, new TellDossierCommand(toetsOfPlan(code), factOf(input, code), context), subjectOf(code));
  }
}
