import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUuid } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, OPEN } from '../../api/auth/access.js';
import { sessionMissing } from '../../api/auth/token-errors.js';
import { formOf } from '../forms/form-body.js';
import { goTo, PageSender } from '../layout/page-sender.js';
import type { Session } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { SessionsPage } from './sessions-page.js';
import { SigningOut } from './signing-out.js';

/** Where somebody is signed in, and ending that: of who is asking, and of nobody else. */
@ApiExcludeController()
@Access(OPEN)
@BySession(true)
@Controller('sessies')
export class SessiesController {
  constructor(
    @Inject(PageSender) private readonly pages: PageSender,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SigningOut) private readonly signingOut: SigningOut,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const own = ownOf(request);
    const sessions = await this.sessions.listOf(own.actor);
    this.pages.send(request, reply, <SessionsPage sessions={sessions} own={own.ref} />);
  }

  @Post('einde')
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const own = ownOf(request);
    const ref = formOf(request).get('sessie') ?? '';
    if (ref === own.ref) return this.signingOut.out(request, reply);
    // One that is over already is what was asked for.
    if (isUuid(ref)) await this.sessions.revoke(own.actor, ref);
    goTo(reply, '/sessies');
  }
}

function ownOf({ visit }: FastifyRequest): Session {
  if (visit === null) throw sessionMissing();
  return visit;
}
