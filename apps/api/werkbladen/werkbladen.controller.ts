import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import type { ImportFile, ImportProgress } from '@peildatum/importing';
import type { ClockRequest, Uuid } from '@peildatum/kernel';
import { SendWorksheetCommand, type WorksheetSent } from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { LookAtWorksheetQuery, ValidWorksheetQuery } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { actorOfRequest } from '../auth/request-actor.js';
import { Faults } from '../http/faults.js';
import { faultsOfFile } from '../importen/file-request.js';
import { FileRoute } from '../importen/file-route.js';
import { formatOf } from '../importen/file-types.js';
import { ImportPlaces } from '../importen/places.js';
import { takeFile } from '../importen/take-file.js';
import { HttpFault } from '../problem/http-fault.js';
import { lastingReader, readerFor } from '../reading/clock-parameters.js';
import { yesOrNo } from '../reading/parameter.js';
import { type Exclusion, readQuery } from '../reading/read-query.js';
import { geldigeOf, verwerkingOf, Werkbladproef, Werkbladverwerking, werkbladproefOf } from './werkblad.antwoord.js';
import { WORKSHEET_TYPES } from './werkblad-formats.js';

const PARAMETERS = {
  proef: yesOrNo('true: leg niets vast, en zeg van elke cel wat ervan zou komen.'),
  alleenGeldige: yesOrNo('true: leg de rijen vast die kunnen; welke niet, en waarom, zegt het antwoord.'),
};
const EXCLUSIONS: readonly Exclusion[] = [['proef', 'alleenGeldige', 'een proef zegt van elke rij al of zij kan']];

const DESCRIPTION = `De inhoud van de aanvraag is het werkblad zelf, zoals het is opgehaald en daarna ingevuld. Wat er anders in staat, wordt
vastgelegd alsof het los werd gemeld, naar uw eigen rechten. Een lege cel wijzigt niets; LEEG maakt een cel leeg. Wijzigde een ander intussen
een andere cel, dan blijft allebei staan; wijzigde een ander dezelfde cel anders, dan wordt niets vastgelegd (409 WORKSHEET.CONFLICT) en noemt
het antwoord wat u schreef, wat er staat en wat er stond. Met een fout wordt ook niets vastgelegd (400; 403 als u niets ervan mag vertellen).
Met alleenGeldige worden de rijen vastgelegd die kunnen. Hetzelfde werkblad nog eens voegt niets toe. Vraagt de thematafel goedkeuring van wat u
wijzigt, dan wordt het een voorstel: het antwoord noemt het, en er is nog niets vastgelegd.`;

/** Takes back the werkbladen that were filled in. */
@ApiTags('Werkbladen')
@Controller('v1/werkbladen')
export class WerkbladenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(ImportPlaces) private readonly places: ImportPlaces,
  ) {}

  @FileRoute({
    id: 'werkbladVerwerken',
    summary: 'Een ingevuld werkblad verwerken, of bekijken wat ervan zou komen',
    description: DESCRIPTION,
    parameters: PARAMETERS,
    types: Object.keys(WORKSHEET_TYPES),
    recorded: Werkbladverwerking,
    tried: Werkbladproef,
  })
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { file, proef, alleenGeldige } = askedFor(request);
    await takeFile({ files: this.core.files, places: this.places }, file, request, reply, async (read, leaving) => {
      const reader = await readerFor(this.core, request, audienceOf(actorOfRequest(request)));
      if (proef === true) await this.look(read, reader, request, reply);
      else if (alleenGeldige === true) await this.recordValid(read, reader, request, reply, leaving);
      else answerOf(reply, verwerkingOf(await this.record(read, request, leaving)));
    });
  }

  private async look(file: ImportFile, reader: ClockRequest, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const look = await this.core.queries.execute(new LookAtWorksheetQuery(file, actorOfRequest(request), reader));
    const isSaid = look.faults.length === 0 && look.tried.length <= MOST_TRIED;
    const restatements = isSaid ? await this.core.queries.execute(new PreviewRestatementsQuery(look.tried, reader)) : null;
    reply.code(200).send(werkbladproefOf(look, restatements));
  }

  private async recordValid(
    file: ImportFile,
    reader: ClockRequest,
    request: FastifyRequest,
    reply: FastifyReply,
    leaving: AbortSignal,
  ): Promise<void> {
    const valid = await this.core.queries.execute(new ValidWorksheetQuery(file, actorOfRequest(request), reader));
    const result = valid.file.rows.length === 0 ? null : await this.record(valid.file, request, leaving);
    answerOf(reply, geldigeOf(valid, result));
  }

  /** Whoever leaves before anything is recorded asked for nothing. */
  private async record(file: ImportFile, request: FastifyRequest, leaving: AbortSignal): Promise<WorksheetSent> {
    const actor = actorOfRequest(request);
    const goOn = ({ phase }: ImportProgress) => {
      if (phase === 'controleren') leaving.throwIfAborted();
    };
    const lasting = lastingReader(this.core, request, audienceOf(actor));
    const context = { actor, correlationId: request.id as Uuid };
    return await this.core.commands.execute(new SendWorksheetCommand(file, context, lasting, goOn, actor));
  }
}

const answerOf = (reply: FastifyReply, answer: Werkbladverwerking): void => {
  reply.code(answer.vastgelegd > 0 || answer.voorstel !== null ? 201 : 200).send(answer);
};

/** @throws InvalidInput that names every fault of the query and the headers at once; HttpFault of a file that is no spreadsheet */
function askedFor(request: FastifyRequest) {
  const format = formatOf(request.headers['content-type']);
  if (format !== 'xlsx' && format !== 'ods')
    throw new HttpFault(
      415,
      'HTTP.MEDIA_TYPE',
      `Stuur het werkblad als XLSX of ODS, en zeg dat in de kopregel Content-Type: ${Object.keys(WORKSHEET_TYPES).join(', ')}.`,
    );
  const faults = new Faults();
  const query = faults.of(() => readQuery(PARAMETERS, request.query, EXCLUSIONS));
  for (const fault of faultsOfFile(request)) faults.add(fault);
  faults.finish();
  return { file: { bytes: request.body as Uint8Array, format }, ...query } as const;
}
