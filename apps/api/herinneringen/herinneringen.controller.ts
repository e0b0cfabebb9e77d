import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Keuze } from '@peildatum/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, nullable, oneOf, text } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { Access } from '../auth/access.js';
import { actorOfRequest } from '../auth/request-actor.js';
import { sendJson } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { BEARER } from '../openapi/security.js';
import { readQuery } from '../reading/read-query.js';
import { bodyOf, readBody } from '../writing/body-reader.js';
import { mailOrNot, ownReminders } from './own-reminders.js';

/** Whether somebody is mailed. */
export class HerinneringenInput {
  @Keuze(['aan', 'uit'], { omschrijving: 'Of u herinneringen per mail wilt krijgen.', voorbeeld: 'uit' })
  mail!: 'aan' | 'uit';
}

class HerinneringenAntwoord extends answer({
  mail: oneOf(['aan', 'uit', 'geen-adres'], 'Of u herinneringen per mail krijgt; geen-adres: er is geen mailadres van u bekend.'),
  agenda: nullable(text('Het adres van uw eigen agenda, zonder aanmelden te lezen; null: er is geen mailadres van u bekend.')),
}) {}

const BODY = bodyOf(HerinneringenInput);

/** What somebody decides of the own reminders. None of it is a fact: it stands beside the name, and not in the log. */
@ApiTags('Herinneringen')
@Controller('v1/herinneringen')
export class HerinneringenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'herinneringenLezen',
    summary: 'Of u herinneringen per mail krijgt, en waar uw eigen agenda staat',
    parameters: {},
    answer: HerinneringenAntwoord,
    access: 'own-reminders',
  })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    readQuery({}, request.query);
    await this.answer(request, reply);
  }

  @Access('own-reminders')
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'herinneringenInstellen', summary: 'De eigen herinneringen per mail aan- of uitzetten' })
  @ApiExtraModels(...BODY.models)
  @ApiBody({ required: true, schema: BODY.schema })
  @ApiOkResponse({ description: 'Zoals het nu is.', type: HerinneringenAntwoord })
  @ApiBearerAuth(BEARER)
  async set(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    readQuery({}, request.query);
    const { mail } = readBody(request.body, BODY);
    await mailOrNot(this.core, actorOfRequest(request).person, mail === 'aan');
    await this.answer(request, reply);
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { isMailed, agenda } = await ownReminders(this.core, actorOfRequest(request).person);
    const answered: HerinneringenAntwoord = { mail: isMailed === null ? 'geen-adres' : isMailed ? 'aan' : 'uit', agenda };
    sendJson(request, reply, answered);
  }
}
