import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, integer, listOf, nullable, number, of, oneOf, text, yesNo } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { Access, OPEN } from '../auth/access.js';
import type { HealthPart } from '../ports/health.js';
import { problemOf } from '../problem/problem-of.js';
import { sendProblem } from '../problem/send-problem.js';
import { notReady } from './not-ready.js';

class Achterstand extends answer({
  gebeurtenissen: nullable(integer('In gebeurtenissen; null als dat niet te zeggen is.')),
  seconden: nullable(number('In seconden; null als dat niet te zeggen is.')),
}) {}

class Onderdeel extends answer({
  naam: text(undefined, { example: 'projectie acties' }),
  gereed: yesNo(),
  reden: nullable(text('Waarom niet, en wat te doen.')),
  achterstand: nullable(of(Achterstand, 'Hoe ver een projectie achterloopt op het logboek.')),
}) {}

class Levend extends answer({ status: oneOf(['levend']) }) {}

class Gereed extends answer({
  status: oneOf(['gereed']),
  onderdelen: listOf(Onderdeel),
}) {}

/** For whoever keeps the service running. */
@ApiTags('Gezondheid')
@Access(OPEN)
@Controller('gezondheid')
export class GezondheidController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  /** The process runs and answers; says nothing of what it stands on, so that nobody restarts it for another's fault. */
  @Get('levend')
  @ApiOperation({ operationId: 'levend', summary: 'Of het proces leeft' })
  @ApiOkResponse({ type: Levend, description: 'Het leeft.' })
  alive(@Res() reply: FastifyReply): void {
    const answer: Levend = { status: 'levend' };
    reply.header('Cache-Control', 'no-store').send(answer);
  }

  @Get('gereed')
  @ApiOperation({ operationId: 'gereed', summary: 'Of de dienst gereed is, en zo niet waarom' })
  @ApiOkResponse({ type: Gereed, description: 'Alles is gereed.' })
  async ready(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const parts = await this.core.health.parts();
    const onderdelen = parts.map(onderdeelOf);
    if (parts.every(({ ready }) => ready)) {
      const answer: Gereed = { status: 'gereed', onderdelen };
      reply.header('Cache-Control', 'no-store').send(answer);
      return;
    }
    const { problem, headers } = problemOf(notReady(parts), request.id);
    sendProblem(reply, { problem: { ...problem, onderdelen }, headers }, request.id);
  }
}

const onderdeelOf = ({ name, ready, reason, lag }: HealthPart): Onderdeel => ({
  naam: name,
  gereed: ready,
  reden: reason ?? null,
  achterstand: lag ? { gebeurtenissen: lag.events, seconden: lag.seconds } : null,
});
