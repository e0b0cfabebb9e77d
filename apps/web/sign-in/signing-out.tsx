import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { goTo, PageSender } from '../layout/page-sender.js';
import { Sessions } from '../sessions/sessions.js';
import type { OidcSignIn } from './oidc/oidc-sign-in.js';
import { OIDC_SIGN_IN } from './oidc/oidc-tokens.js';
import { SignedOutPage } from './signed-out-page.js';

/** Ends the session of a request, and goes on at the issuer from a page of ours: a form of ours may not be sent on to another site, and a page may. */
@Injectable()
export class SigningOut {
  constructor(
    @Inject(PageSender) private readonly pages: PageSender,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OIDC_SIGN_IN) private readonly oidc: OidcSignIn | null,
  ) {}

  async out(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const session = await this.sessions.end(request, reply);
    if (this.oidc === null || session?.kind !== this.oidc.kind) return goTo(reply, '/');
    const { address, answers } = await this.oidc.signOut(session);
    if (address !== null) reply.header('Refresh', `0; url=${address}`);
    reply.code(200);
    this.pages.sendAgain(request, reply, <SignedOutPage issuer={this.oidc.issuer.host} address={address} answers={answers} />);
  }
}
