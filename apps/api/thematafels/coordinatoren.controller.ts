import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ChangeThematafelCommand, factOfBenoeming, factOfOntslag } from '@peildatum/thematafels';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { WriteRoute } from '../openapi/write-route.js';
import { id } from '../reading/parameter.js';
import { ThematafelVastlegging } from '../writing/vastlegging.js';
import { newIdOf, Writer } from '../writing/writer.js';
import { LETTER_PARAM, thematafelLetter } from './letter.js';
import { subjectOf } from './subject.js';
import { BENOEMING, ONTSLAG } from './thematafel-inputs.js';

/** Appoints and dismisses the coordinators of a thematafel. */
@ApiTags('Thematafels')
@ApiParam(LETTER_PARAM)
@Controller('v1/thematafels/:letter/coordinatoren')
export class CoordinatorenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    private readonly writer: Writer,
  ) {}

  /**
   * The event first and the name after it: a refused appointment leaves no name behind, and when the name fails the same
   * request sent again puts that right.
   */
  @WriteRoute({
    id: 'coordinatorBenoemen',
    summary: 'Benoem een coördinator',
    description: 'De naam komt niet in het logboek. Het antwoord geeft de id van de persoon.',
    operation: 'appoint-coordinator',
    body: BENOEMING,
    answer: ThematafelVastlegging,
    recognised: false,
  })
  async appoint(@Param('letter') given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const letter = thematafelLetter(given);
    const { input, context } = this.writer.read(request, BENOEMING);
    const person = newIdOf(context.commandId);
    const command = new ChangeThematafelCommand(letter, factOfBenoeming(input, person), context);
    await this.writer.write(reply, command, subjectOf(letter, person), () => this.core.persons.register(person, input.naam));
  }

  @WriteRoute({
    path: ':persoon/ontslag',
    id: 'coordinatorOntslaan',
    summary: 'Ontsla een coördinator van de tafel',
    operation: 'appoint-coordinator',
    body: ONTSLAG,
    answer: ThematafelVastlegging,
  })
  @ApiParam({ name: 'persoon', description: 'De id van de persoon.', schema: { type: 'string', format: 'uuid' } })
  async dismiss(
    @Param('letter') given: string,
    @Param('persoon') persoon: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const letter = thematafelLetter(given);
    const person = id('').read(persoon, 'persoon');
    const { input, context } = this.writer.read(request, ONTSLAG);
    await this.writer.write(reply, new ChangeThematafelCommand(letter, factOfOntslag(input, person), context), subjectOf(letter, person));
  }
}
