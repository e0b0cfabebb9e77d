import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { PageSender } from '../../layout/page-sender.js';
import { LookingBackPage } from './looking-back-page.js';

/** Where somebody begins who looks back. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('terugkijken')
export class TerugkijkenController {
  constructor(@Inject(PageSender) private readonly pages: PageSender) {}

  @Get()
  begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.pages.isWanted(request, reply, null)) this.pages.send(request, reply, <LookingBackPage />);
  }
}
