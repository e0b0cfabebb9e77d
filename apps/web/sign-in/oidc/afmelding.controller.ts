import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUuid } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, OPEN } from '../../../api/auth/access.js';
import { HttpFault } from '../../../api/problem/http-fault.js';
import { formOf } from '../../forms/form-body.js';
import { TAKES_FORM } from '../../forms/form-route.js';
import { Sessions } from '../../sessions/sessions.js';
import type { OidcSignIn } from './oidc-sign-in.js';
import { OIDC_SIGN_IN } from './oidc-tokens.js';

/** Hears from the issuer, and not from a browser, that somebody signed out there: what it signs says who. */
@ApiExcludeController()
@Access(OPEN)
@Controller('aanmelden/uitgever/afmelding')
export class AfmeldingController {
  constructor(
    @Inject(OIDC_SIGN_IN) private readonly signIn: OidcSignIn | null,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Post()
  @RouteConfig(TAKES_FORM)
  async hear(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.signIn === null) throw new HttpFault(404, 'HTTP.NOT_FOUND', 'Dit adres bestaat niet.');
    reply.header('Cache-Control', 'no-store');
    const { person, issuerSession } = await this.signIn.issuer.signedOutThere(formOf(request).get('logout_token') ?? '');
    // Whoever is no UUID there was never signed in here.
    if (person === undefined || isUuid(person)) await this.sessions.endAtIssuer({ person, issuerSession });
    reply.code(200).send();
  }
}
