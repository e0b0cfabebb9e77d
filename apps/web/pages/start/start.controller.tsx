import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { audienceOf } from '@peildatum/publications';
import { ListThematafelsQuery } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { readerFor } from '../../../api/reading/clock-parameters.js';
import { PageSender } from '../../layout/page-sender.js';
import { toldEditions } from '../edities/told-editions.js';
import { readable, sidesOf } from '../rapport/naast-elkaar/sides.js';
import { CountedChanges } from './changes-since.js';
import { StartPage } from './start-page.js';

/** What this is, and the way to everything in it. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller()
export class StartController {
  private readonly changes: CountedChanges;

  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {
    this.changes = new CountedChanges(core);
  }

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.pages.isWanted(request, reply, null)) return;
    const asked = await readerFor(this.core, request, audienceOf(request.actor));
    const [editions, tafels] = await Promise.all([
      toldEditions(this.core, asked),
      this.core.queries.execute(new ListThematafelsQuery(asked)),
    ]);
    const sides = sidesOf(readable(editions.value, asked).filter(({ status }) => status === 'published'));
    const changes = sides && (await this.changes.between(sides, asked));
    this.pages.send(request, reply, <StartPage editions={editions.value} tafels={tafels.value} changes={changes} />);
  }
}
