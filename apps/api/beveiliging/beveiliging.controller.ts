import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { Access, OPEN } from '../auth/access.js';
import { EDGE_SETTINGS, type EdgeSettings } from '../edge-settings.js';
import { sendRepresentation } from '../http/send-representation.js';
import { securityTxt } from './security-txt.js';

/** Where to report a leak. */
@ApiExcludeController()
@Access(OPEN)
@Controller('.well-known')
export class BeveiligingController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(EDGE_SETTINGS) private readonly settings: EdgeSettings,
  ) {}

  @Get('security.txt')
  contact(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendRepresentation(request, reply, {
      body: securityTxt(this.core.clock.now(), this.settings.securityContact),
      contentType: 'text/plain; charset=utf-8',
    });
  }
}
