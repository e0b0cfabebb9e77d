import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, OPEN } from '../../api/auth/access.js';
import { PageSender } from '../layout/page-sender.js';
import type { WayIn } from '../sessions/way-in.js';
import { SignInPage } from './sign-in-page.js';
import { SigningOut } from './signing-out.js';
import { wayBack } from './way-back.js';
import { WAYS_IN } from './ways-in.js';

/** Signing in, by whichever ways are there for who asks, and signing out. */
@ApiExcludeController()
@Access(OPEN)
@BySession(true)
@Controller()
export class AanmeldenController {
  constructor(
    @Inject(PageSender) private readonly pages: PageSender,
    @Inject(WAYS_IN) private readonly ways: readonly WayIn[],
    @Inject(SigningOut) private readonly signingOut: SigningOut,
  ) {}

  @Get('aanmelden')
  signIn(@Query('terug') back: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const offers = this.ways.flatMap((way) => way.offer(request) ?? []);
    this.pages.send(request, reply, <SignInPage offers={offers} back={wayBack(back)} />);
  }

  @Post('afmelden')
  signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.signingOut.out(request, reply);
  }
}
