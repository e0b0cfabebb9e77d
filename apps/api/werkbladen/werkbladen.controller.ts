import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import type { ImportFile, ImportProgress } from '@peildatum/importing';
import type { ClockRequest, Uuid } from '@peildatum/kernel';
import { SendWorksheetCommand } from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { LookAtWorksheetQuery } from '@peildatum/worksheets';
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
import { readerFor } from '../reading/clock-parameters.js';
import { yesOrNo } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { verwerkingOf, Werkbladproef, Werkbladverwerking, werkbladproefOf } from './werkblad.antwoord.js';
import { WORKSHEET_TYPES } from './werkblad-formats.js';

const PARAMETERS = { proef: yesOrNo('true: leg niets vast, en zeg van elke cel wat ervan zou komen.') };

const DESCRIPTION = `De inhoud van de aanvraag is het werkblad zelf, zoals het is opgehaald en daarna ingevuld. Wat er anders in staat, wordt
vastgelegd alsof het los werd gemeld, naar uw eigen rechten. Een lege cel wijzigt niets; LEEG maakt een cel leeg. Wijzigde een ander intussen
een andere cel, dan blijft allebei staan; wijzigde een ander dezelfde cel anders, dan wordt niets vastgelegd (409 WORKSHEET.CONFLICT) en noemt
het antwoord wat u schreef, wat er staat en wat er stond. Met een fout wordt ook niets vastgelegd (400; 403 als u niets ervan mag vertellen).
Hetzelfde werkblad nog eens voegt niets toe. Vraagt de thematafel goedkeuring van wat u wijzigt, dan wordt het een voorstel: het antwoord
noemt het, en er is nog niets vastgelegd.`;

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
    const { file, proef } = askedFor(request);
    await takeFile({ files: this.core.files, places: this.places }, file, request, reply, async (read, leaving) => {
      const reader = await readerFor(this.core, request, audienceOf(actorOfRequest(request)));
      await (proef === true ? this.look(read, reader, request, reply) : this.record(read, reader, request, reply, leaving));
    });
  }

  private async look(file: ImportFile, reader: ClockRequest, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const look = await this.core.queries.execute(new LookAtWorksheetQuery(file, actorOfRequest(request), reader));
    const isSaid = look.faults.length === 0 && look.tried.length <= MOST_TRIED;
    const restatements = isSaid ? await this.core.queries.execute(new PreviewRestatementsQuery(look.tried, reader)) : null;
    reply.code(200).send(werkbladproefOf(look, restatements));
  }

  /** Whoever leaves before anything is recorded asked for nothing. */
  private async record(
    file: ImportFile,
    reader: ClockRequest,
    request: FastifyRequest,
    reply: FastifyReply,
    leaving: AbortSignal,
  ): Promise<void> {
    const actor = actorOfRequest(request);
    const goOn = ({ phase }: ImportProgress) => {
      if (phase === 'controleren') leaving.throwIfAborted();
    };
    // What is recorded is finished, also for who has gone.
    const { signal: _, ...lasting } = reader;
    const context = { actor, correlationId: request.id as Uuid };
    const result = await this.core.commands.execute(new SendWorksheetCommand(file, context, lasting, goOn, actor));
    reply.code(result.recorded > 0 || result.proposal !== null ? 201 : 200).send(verwerkingOf(result));
  }
}

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
  const query = faults.of(() => readQuery(PARAMETERS, request.query));
  for (const fault of faultsOfFile(request)) faults.add(fault);
  faults.finish();
  return { file: { bytes: request.body as Uint8Array, format }, proef: query?.proef } as const;
}
