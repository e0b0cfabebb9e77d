import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  CorrectDossierCommand,
  factOfKpiBetaling,
  factOfKpiUitkomst,
  factOfKpiVerwachting,
  factOfKpiVrijgave,
  type KpiCode,
  planOfKpi,
  type TellableDossierFact,
  TellDossierCommand,
  toetsOfPlan,
} from '@peildatum/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import type { BodyReader } from '../writing/body-reader.js';
import { orderOf } from '../writing/correction-body.js';
import { KpiVastlegging } from '../writing/vastlegging.js';
import { type Subject, Writer } from '../writing/writer.js';
import { KPI_CODE_PARAM, kpiCodeOf } from './kpi-code.js';
import { BETALING, KPI_CORRECTIE, UITKOMST, VERWACHTING, VRIJGAVE } from './kpi-inputs.js';

const subjectOf = (code: KpiCode): Subject => ({ location: `/v1/kpis/${code}`, keys: { code } });
const dossierOf = (code: KpiCode) => toetsOfPlan(planOfKpi(code));

/** Records what becomes of KPIs, and what is paid for them. */
@ApiTags('KPIs')
@ApiParam(KPI_CODE_PARAM)
@Controller('v1/kpis')
export class KpiVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':code/verwachtingen',
    id: 'kpiVerwachtingHerzien',
    summary: 'Herzie wat een open KPI naar verwachting verdient',
    operation: 'record-kpi',
    body: VERWACHTING,
    answer: KpiVastlegging,
  })
  async expectation(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, VERWACHTING, factOfKpiVerwachting);
  }

  @WriteRoute({
    path: ':code/uitkomsten',
    id: 'kpiUitkomstVastleggen',
    summary: 'Leg vast of een KPI is behaald, deels, of niet',
    operation: 'record-kpi',
    body: UITKOMST,
    answer: KpiVastlegging,
  })
  async outcome(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, UITKOMST, factOfKpiUitkomst);
  }

  @WriteRoute({
    path: ':code/betalingen',
    id: 'kpiBetalingVastleggen',
    summary: 'Leg vast wat voor een KPI betaalbaar is gesteld of betaald',
    description: 'Alles tot en met die datum bij elkaar, en nooit meer dan de KPI verdiende.',
    operation: 'record-kpi',
    body: BETALING,
    answer: KpiVastlegging,
  })
  async payment(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, BETALING, factOfKpiBetaling);
  }

  @WriteRoute({
    path: ':code/vrijgaven',
    id: 'kpiRestVrijgeven',
    summary: 'Geef definitief vrij wat een KPI niet verdiende',
    operation: 'record-kpi',
    body: VRIJGAVE,
    answer: KpiVastlegging,
  })
  async release(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.tell(code, request, reply, VRIJGAVE, factOfKpiVrijgave);
  }

  @WriteRoute({
    path: ':code/correcties',
    id: 'kpiCorrigeren',
    summary: 'Corrigeer wat over een KPI onjuist is vastgelegd',
    description: 'Voor wat nooit zo was.',
    operation: 'correct-plan',
    body: KPI_CORRECTIE,
    answer: KpiVastlegging,
    recognised: false,
  })
  async correct(@Param('code') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = kpiCodeOf(given);
    const { input, context } = this.writer.read(request, KPI_CORRECTIE);
    await this.writer.write(reply, new CorrectDossierCommand(dossierOf(code), orderOf(input, code), context), subjectOf(code));
  }

  private async tell<T>(
    given: string,
    request: FastifyRequest,
    reply: FastifyReply,
    body: BodyReader<T>,
    factOf: (input: T, code: KpiCode) => TellableDossierFact,
  ): Promise<void> {
    const code = kpiCodeOf(given);
    const { input, context } = this.writer.read(request, body);
    await this.writer.write(reply, new TellDossierCommand(dossierOf(code), factOf(input, code), context), subjectOf(code));
  }
}
