import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Uuid } from '@peildatum/kernel';
import {
  ChangeThematafelCommand,
  CorrectThematafelCommand,
  factOfAandachtspunt,
  factOfAfsluiting,
  factOfAfstemming,
  factOfGoedkeuring,
  factOfMijlpaal,
  factOfThematafel,
  type ThematafelEvent,
} from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute } from '../openapi/write-route.js';
import { id } from '../reading/parameter.js';
import type { BodyReader } from '../writing/body-reader.js';
import { orderOf } from '../writing/correction-body.js';
import { ThematafelVastlegging } from '../writing/vastlegging.js';
import { newIdOf, Writer } from '../writing/writer.js';
import { LETTER_PARAM, thematafelLetter } from './letter.js';
import { subjectOf } from './subject.js';
import { AANDACHTSPUNT, AFSLUITING, AFSTEMMING, GOEDKEURING, MIJLPAAL, OPENING, THEMATAFEL_CORRECTIE } from './thematafel-inputs.js';

/** Records what happens at a thematafel itself. */
@ApiTags('Thematafels')
@ApiParam(LETTER_PARAM)
@Controller('v1/thematafels')
export class ThematafelVastleggingenController {
  constructor(private readonly writer: Writer) {}

  @WriteRoute({
    path: ':letter',
    id: 'thematafelOpenen',
    summary: 'Open een thematafel',
    operation: 'open-thematafel',
    body: OPENING,
    answer: ThematafelVastlegging,
  })
  async open(@Param('letter') letter: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(letter, request, reply, OPENING, (input) => ({ fact: factOfThematafel(input, thematafelLetter(letter)) }));
  }

  @WriteRoute({
    path: ':letter/mijlpalen',
    id: 'mijlpaalVastleggen',
    summary: 'Plan een mijlpaal, of leg vast dat zij behaald is',
    operation: 'record-thematafel',
    body: MIJLPAAL,
    answer: ThematafelVastlegging,
  })
  async milestone(@Param('letter') letter: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(letter, request, reply, MIJLPAAL, (input, newId) => ({
      fact: factOfMijlpaal(input, newId),
      id: input.mijlpaal ?? newId,
    }));
  }

  @WriteRoute({
    path: ':letter/aandachtspunten',
    id: 'aandachtspuntNoteren',
    summary: 'Vraag ergens aandacht voor',
    operation: 'record-thematafel',
    body: AANDACHTSPUNT,
    answer: ThematafelVastlegging,
    recognised: false,
  })
  async point(@Param('letter') letter: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(letter, request, reply, AANDACHTSPUNT, (input, newId) => ({ fact: factOfAandachtspunt(input, newId), id: newId }));
  }

  @WriteRoute({
    path: ':letter/aandachtspunten/:id/afsluiting',
    id: 'aandachtspuntAfsluiten',
    summary: 'Sluit een aandachtspunt af',
    operation: 'record-thematafel',
    body: AFSLUITING,
    answer: ThematafelVastlegging,
  })
  @ApiParam({ name: 'id', description: 'Het aandachtspunt.', schema: { type: 'string', format: 'uuid' } })
  async close(
    @Param('letter') letter: string,
    @Param('id') point: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const known = id('').read(point, 'id');
    await this.change(letter, request, reply, AFSLUITING, (input) => ({ fact: factOfAfsluiting(input, known), id: known }));
  }

  @WriteRoute({
    path: ':letter/afstemmingen',
    id: 'cijfersAfstemmen',
    summary: 'Stem de cijfers van deze tafel af voor een editie',
    operation: 'record-thematafel',
    body: AFSTEMMING,
    answer: ThematafelVastlegging,
  })
  async confirm(@Param('letter') letter: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(letter, request, reply, AFSTEMMING, (input) => ({ fact: factOfAfstemming(input) }));
  }

  @WriteRoute({
    path: ':letter/goedkeuring',
    id: 'goedkeuringInstellen',
    summary: 'Zet de goedkeuring van wijzigingen aan of uit',
    description:
      'aan: wat een coördinator van deze tafel wijzigt, wordt een voorstel, en geldt pas als een ander het goedkeurt (zie Voorstellen). uit: het geldt meteen.',
    operation: 'switch-approval',
    body: GOEDKEURING,
    answer: ThematafelVastlegging,
  })
  async approval(@Param('letter') letter: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.change(letter, request, reply, GOEDKEURING, (input) => ({ fact: factOfGoedkeuring(input) }));
  }

  @WriteRoute({
    path: ':letter/correcties',
    id: 'thematafelCorrigeren',
    summary: 'Corrigeer wat over een thematafel onjuist is vastgelegd',
    operation: 'correct-thematafel',
    body: THEMATAFEL_CORRECTIE,
    answer: ThematafelVastlegging,
    recognised: false,
  })
  async correct(@Param('letter') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const letter = thematafelLetter(given);
    const { input, context } = this.writer.read(request, THEMATAFEL_CORRECTIE);
    await this.writer.write(reply, new CorrectThematafelCommand({ letter, ...orderOf(input, letter) }, context), subjectOf(letter));
  }

  private async change<T>(
    given: string,
    request: FastifyRequest,
    reply: FastifyReply,
    body: BodyReader<T>,
    told: (input: T, newId: Uuid) => { readonly fact: ThematafelEvent; readonly id?: string },
  ): Promise<void> {
    const letter = thematafelLetter(given);
    const { input, context } = this.writer.read(request, body);
    const { fact, id: about } = told(input, newIdOf(context.commandId));
    await this.writer.write(reply, new ChangeThematafelCommand(letter, fact, context), subjectOf(letter, about));
  }
}
