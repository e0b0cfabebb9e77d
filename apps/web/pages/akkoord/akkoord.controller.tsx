import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { PageSender } from '../../layout/page-sender.js';
import { RoomPage, type RoomPart } from '../../layout/room-page.js';
import { IMPACT_LINKS } from './impact-pages.js';
import { KAMER_LISTS } from './kamer-crumbs.js';
import { PARTIJEN_LISTS } from './partijen-crumbs.js';

const PARTS: readonly RoomPart[] = [
  {
    title: 'Afspraken',
    links: [
      ['/akkoorden', 'Akkoorden', 'Welke tekst er wanneer lag, en hoe ver die was.'],
      ['/afspraken', 'Afspraken', 'Wat er is afgesproken, wie trekt, en waar het mee samenhangt.'],
      ['/mijlpalen', 'Mijlpalen', 'Wat wanneer moet, wat te laat is, en van wie.'],
    ],
  },
  { title: 'Wat het vraagt en oplevert', links: IMPACT_LINKS },
  { title: 'Overleg', links: PARTIJEN_LISTS },
  { title: 'Kamer en nakoming', links: KAMER_LISTS },
];

/** The way to everything that was agreed. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('akkoord')
export class AkkoordController {
  constructor(@Inject(PageSender) private readonly pages: PageSender) {}

  @Get()
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!this.pages.isWanted(request, reply, null)) return;
    const lead = 'Wat er is afgesproken, welke tekst daarvan wanneer gold, en wat er van de mijlpalen wordt.';
    this.pages.send(request, reply, <RoomPage title="Akkoord" lead={lead} room="akkoord" parts={PARTS} />);
  }
}
