import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PeildatumError } from '@peildatum/kernel';
import type { Person } from '@peildatum/reminders';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, OPEN } from '../../../api/auth/access.js';
import { mailOrNot } from '../../../api/herinneringen/own-reminders.js';
import { text } from '../../../api/reading/parameter.js';
import { readQuery } from '../../../api/reading/read-query.js';
import { withoutEmpty } from '../../clocks/asked-clocks.js';
import { formOf } from '../../forms/form-body.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { StopPage } from './stop-page.js';

const PARAMETERS = { link: text('Het kenmerk uit de mail.', 200) };

/** What somebody decides of the own reminders: with the link of a mail, or signed in. */
@ApiExcludeController()
@BySession(true)
@Controller()
export class HerinneringenPagesController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(PageSender) private readonly pages: PageSender,
  ) {}

  @Access(OPEN)
  @Get('herinneringen/stop')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { link = '' } = readQuery(PARAMETERS, withoutEmpty(request.query));
    const { hasStopped } = await this.personOf(link);
    this.pages.send(request, reply, <StopPage token={link} hasStopped={hasStopped} />);
  }

  @Access(OPEN)
  @Post('herinneringen/stop')
  @HttpCode(200)
  async stop(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(request);
    const link = form.get('link') ?? '';
    const { person } = await this.personOf(link);
    await mailOrNot(this.core, person, form.get('mail') === 'aan');
    goTo(reply, `/herinneringen/stop?link=${encodeURIComponent(link)}`);
  }

  @Access('own-reminders')
  @Post('mijn-werk/herinneringen')
  @HttpCode(200)
  async set(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await mailOrNot(this.core, visitorOf(request).person, formOf(request).get('mail') === 'aan');
    goTo(reply, '/mijn-werk#herinneringen');
  }

  private async personOf(token: string): Promise<Person> {
    const person = await this.core.reminders.personOf(token, 'stop');
    if (person === null) throw unknownLink();
    return person;
  }
}

const unknownLink = () =>
  new PeildatumError({
    code: 'PERSON.LINK',
    kind: 'not-found',
    message: 'Deze link geldt niet (meer). Gebruik de link uit de laatste mail, of zet de herinneringen uit onder Mijn werk.',
  });
