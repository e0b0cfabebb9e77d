import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PeildatumError } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, BySession, OPEN } from '../../../api/auth/access.js';
import { HttpFault } from '../../../api/problem/http-fault.js';
import { formOf } from '../../forms/form-body.js';
import { goTo, PageSender } from '../../layout/page-sender.js';
import { Sessions } from '../../sessions/sessions.js';
import { AccessCodes } from './access-codes.js';
import { ChooseRolePage, type Chosen } from './choose-role-page.js';
import { commandFor, Demonstration } from './demonstration.js';

const NOTHING: Chosen = { role: 'coordinator', thematafel: 'D', organisation: '' };

/** Who one is in the demonstration, on this machine alone. */
@ApiExcludeController()
@Access(OPEN)
@BySession(true)
@Controller('demonstratie')
export class DemonstratieController {
  constructor(
    @Inject(PageSender) private readonly pages: PageSender,
    @Inject(Demonstration) private readonly demonstration: Demonstration,
    @Inject(AccessCodes) private readonly codes: AccessCodes,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get()
  async choose(@Query('code') code: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.demonstration.assertHere(request);
    const given = typeof code === 'string' ? code : '';
    if (!this.isIn(request) && !(await this.codes.counts(given))) throw noCode(request);
    this.pages.send(request, reply, <ChooseRolePage code={given} chosen={chosenBy(request)} fault={null} />);
  }

  @Post()
  async enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.demonstration.assertHere(request);
    const form = formOf(request);
    const field = (name: string) => form.get(name) ?? '';
    const chosen: Chosen = { role: field('rol'), thematafel: field('thematafel'), organisation: field('organisatie') };
    try {
      const actor = this.demonstration.actorOf(chosen);
      // Who is in already chooses anew; anybody else gives a code for it, which is spent by that.
      if (!this.isIn(request) && !(await this.codes.take(field('code')))) throw noCode(request);
      await this.sessions.begin(request, reply, { kind: 'demonstratie', actor });
      goTo(reply, '/');
    } catch (error) {
      if (!(error instanceof PeildatumError) || error.code !== 'DEMONSTRATION.ROLE') throw error;
      reply.code(400);
      this.pages.sendAgain(request, reply, <ChooseRolePage code={field('code')} chosen={chosen} fault={error} />);
    }
  }

  private isIn = ({ visit }: FastifyRequest): boolean => visit?.kind === 'demonstratie';
}

const chosenBy = ({ visit }: FastifyRequest): Chosen =>
  visit === null ? NOTHING : { ...NOTHING, ...visit.actor, thematafel: visit.actor.thematafel ?? NOTHING.thematafel };

const noCode = (request: FastifyRequest) =>
  new HttpFault(
    403,
    'DEMONSTRATION.CODE',
    `Dit adres is al gebruikt of ouder dan tien minuten. Geef in de map van Peildatum ${commandFor(request)}: dat noemt een nieuw adres.`,
  );
