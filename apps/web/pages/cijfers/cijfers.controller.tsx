import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { PageSender } from '../../layout/page-sender.js';
import { FiguresPage } from './cijfers-page.js';

/** The way to every list of figures. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('cijfers')
export class CijfersController {
  constructor(@Inject(PageSender) private readonly pages: PageSender) {}

  @Get()
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.pages.isWanted(request, reply, null)) this.pages.send(request, reply, <FiguresPage />);
  }
}
