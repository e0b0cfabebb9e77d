import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, OPEN } from '../../../api/auth/access.js';
import { PageSender } from '../../layout/page-sender.js';
import { ComponentsPage } from './components-page.js';

/** Every part that pages are made of, in every state that it has: to look at, and for tests. */
@ApiExcludeController()
@Access(OPEN)
@BySession(true)
@Controller('componenten')
export class ComponentenController {
  constructor(@Inject(PageSender) private readonly pages: PageSender) {}

  @Get()
  components(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.pages.isWanted(request, reply, null)) this.pages.send(request, reply, <ComponentsPage />);
  }
}
