import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { Heading } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { PageSender } from '../../layout/page-sender.js';
import { KAMER_LISTS } from './kamer-crumbs.js';

/** The way to what parliament asked and was told, and what parties ask of each other. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('kamer')
export class KamerController {
  constructor(@Inject(PageSender) private readonly pages: PageSender) {}

  @Get()
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.pages.isWanted(request, reply, null)) this.pages.send(request, reply, <KamerPage />);
  }
}

const KamerPage = () => (
  <Page title="Kamer en nakoming" room="akkoord" crumbs={[]}>
    <Heading level={1}>Kamer en nakoming</Heading>
    <Paragraph lead>Wat de Kamer vroeg en kreeg, en waaraan partijen elkaar houden.</Paragraph>
    <ul class="pd-tiles">
      {KAMER_LISTS.map(([href, text, about]) => (
        <li key={href}>
          <a class="pd-tile" href={href}>
            <span class="pd-tile__name">
              {text}
              <span class="pd-note pd-table__below">{about}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </Page>
);
