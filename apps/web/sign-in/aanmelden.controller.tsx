import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, OPEN } from '../../api/auth/access.js';
import { goTo, PageSender } from '../layout/page-sender.js';
import { Sessions } from '../sessions/sessions.js';
import type { WayIn } from '../sessions/way-in.js';
import type { OidcSignIn } from './oidc/oidc-sign-in.js';
import { OIDC_SIGN_IN } from './oidc/oidc-tokens.js';
import { SignInPage } from './sign-in-page.js';
import { SignedOutPage } from './signed-out-page.js';
import { wayBack } from './way-back.js';
import { WAYS_IN } from './ways-in.js';

const UNREACHED = { address: null, answers: false } as const;

/** Signing in, by whichever ways are there for who asks, and signing out. */
@ApiExcludeController()
@Access(OPEN)
@BySession(true)
@Controller()
export class AanmeldenController {
  constructor(
    @Inject(PageSender) private readonly pages: PageSender,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(WAYS_IN) private readonly ways: readonly WayIn[],
    @Inject(OIDC_SIGN_IN) private readonly oidc: OidcSignIn | null,
  ) {}

  @Get('aanmelden')
  signIn(@Query('terug') back: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const offers = this.ways.flatMap((way) => way.offer(request) ?? []);
    this.pages.send(request, reply, <SignInPage offers={offers} back={wayBack(back)} />);
  }

  @Post('afmelden')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    goTo(reply, await this.sessions.end(request, reply));
  }

  /** Signing out goes on from here at the issuer: a form of ours may not be sent on to another site, and a page may. */
  @Get('afgemeld')
  async signedOut(@Query('uitgever') state: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.oidc === null || request.visit !== null) return goTo(reply, '/');
    const { address, answers } = state === 'antwoordt-niet' ? UNREACHED : await this.oidc.signOut();
    if (address !== null) reply.header('Refresh', `0; url=${address}`);
    this.pages.send(request, reply, <SignedOutPage issuer={this.oidc.issuer.host} address={address} answers={answers} />);
  }
}
