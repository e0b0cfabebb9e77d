import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { editionStreams } from '@peildatum/editions';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../../api/auth/access.js';
import { readerFor } from '../../../../api/reading/clock-parameters.js';
import { choice, formed, text, wholeNumber } from '../../../../api/reading/parameter.js';
import { readQuery } from '../../../../api/reading/read-query.js';
import { PageSender } from '../../../layout/page-sender.js';
import { toldEditions } from '../../edities/told-editions.js';
import { BesidePage } from './beside-page.js';
import { figuresBeside } from './figures-beside.js';
import { NothingBeside } from './nothing-beside.js';
import { readable, sidesOf } from './sides.js';

const code = (description: string) => formed(description, editionStreams.code, editionStreams.allowed);

const PARAMETERS = {
  van: code('De editie links. Weggelaten: die voor de rechter.'),
  tot: code('De editie rechts. Weggelaten: de nieuwste.'),
  deel: text('Alleen cijfers waarvan de sleutel zo begint.', 60),
  toon: choice('Alles, of alleen wat verschilt. Standaard wat verschilt.', ['verschillen', 'alles'], (word) => word),
  na: wholeNumber('Na zoveel cijfers.', { max: 100_000 }),
};

const ON_A_PAGE = 100;

/** Two editions, figure beside figure. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('rapport/naast-elkaar')
export class NaastElkaarController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Get()
  async beside(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = withoutEmpty(request.query as Record<string, string>);
    const alternate = alternateOf(asked);
    if (!this.pages.isWanted(request, reply, alternate)) return;
    const { deel, na = 0, toon, ...chosen } = readQuery(PARAMETERS, asked);
    const reader = await readerFor(this.core, request, audienceOf(request.actor));
    const editions = readable((await toldEditions(this.core, reader)).value, reader);
    const sides = sidesOf(editions, chosen);
    if (sides === null) return this.pages.send(request, reply, <NothingBeside />);
    const figures = await figuresBeside(this.core, sides, reader);
    const parts = [...new Set(figures.map(({ sleutel }) => partOf(sleutel)))];
    const shown = figures.filter(
      ({ sleutel, soort }) => (deel === undefined || partOf(sleutel) === deel) && (toon === 'alles' || soort !== 'gelijk'),
    );
    this.pages.send(
      request,
      reply,
      <BesidePage
        editions={editions}
        sides={sides}
        figures={shown.slice(na, na + ON_A_PAGE)}
        total={shown.length}
        parts={parts}
        query={asked}
        next={na + ON_A_PAGE < shown.length ? na + ON_A_PAGE : null}
        alternate={alternate}
      />,
    );
  }
}

const partOf = (key: string): string => key.split('.', 1)[0] ?? key;

const withoutEmpty = (query: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

/** What differs, for programs. */
function alternateOf({ van, tot }: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams({ ...(van && { vanEditie: van }), ...(tot && { totEditie: tot }) });
  return asked.size === 0 ? '/v1/vergelijkingen' : `/v1/vergelijkingen?${asked}`;
}
