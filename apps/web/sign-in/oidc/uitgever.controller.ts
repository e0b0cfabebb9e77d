import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, OPEN } from '../../../api/auth/access.js';
import { HttpFault } from '../../../api/problem/http-fault.js';
import { goTo } from '../../layout/page-sender.js';
import type { CookieNames } from '../../sessions/session-cookie.js';
import { Sessions } from '../../sessions/sessions.js';
import { wayBack } from '../way-back.js';
import { ATTEMPT_LASTS_MS, Attempts } from './attempts.js';
import type { OidcSignIn } from './oidc-sign-in.js';
import { COOKIE_NAMES, OIDC_SIGN_IN } from './oidc-tokens.js';
import { staleAttempt } from './sign-in-faults.js';

/** To the issuer and back: by the authorization code of OpenID Connect, with PKCE. */
@ApiExcludeController()
@Access(OPEN)
@BySession(true)
@Controller('aanmelden/uitgever')
export class UitgeverController {
  constructor(
    @Inject(OIDC_SIGN_IN) private readonly signIn: OidcSignIn | null,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(COOKIE_NAMES) private readonly cookies: CookieNames,
  ) {}

  @Get()
  async leave(@Query('terug') back: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { issuer } = this.way();
    const { attempt, browser } = await this.attempts.begin(wayBack(back));
    const address = await issuer.signInAddress(attempt);
    reply.setCookie(this.cookies.attempt, browser, { ...this.cookies.options, maxAge: ATTEMPT_LASTS_MS / 1_000 });
    goTo(reply, address);
  }

  @Get('terug')
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const way = this.way();
    const answer = new URL(request.url, 'http://hier.invalid').searchParams;
    const browser = request.cookies[this.cookies.attempt] ?? '';
    // What was begun is looked up first: of an address that anybody can write, nothing else is read.
    const begun = await this.attempts.take(answer.get('state') ?? '', browser);
    reply.clearCookie(this.cookies.attempt, this.cookies.options);
    if (begun === null) throw staleAttempt();
    const arrival = await way.arrivalOf(await way.issuer.exchange(answer, begun.attempt));
    await this.sessions.begin(request, reply, arrival);
    goTo(reply, begun.back);
  }

  private way(): OidcSignIn {
    if (this.signIn === null) throw new HttpFault(404, 'HTTP.NOT_FOUND', 'Dit adres bestaat niet.');
    return this.signIn;
  }
}
