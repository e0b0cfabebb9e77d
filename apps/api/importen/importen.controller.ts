import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import { ENCODINGS, ImportCommand, type ImportFile, type ImportProgress, TryImportQuery } from '@peildatum/importing';
import { type Actor, fieldFault, InvalidInput, type Uuid } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import { isWorksheet } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { actorOfRequest } from '../auth/request-actor.js';
import { Faults } from '../http/faults.js';
import { readerFor } from '../reading/clock-parameters.js';
import { choiceOf, yesOrNo } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { faultsOfFile } from './file-request.js';
import { formatOf } from './file-types.js';
import { inlezingOf, proefOf } from './import.antwoord.js';
import { ImportRoute } from './import-route.js';
import { ImportPlaces } from './places.js';
import { takeFile } from './take-file.js';

const PARAMETERS = {
  proef: yesOrNo('true: leg niets vast, en zeg van elke regel wat er van zou komen.'),
  codering: choiceOf(
    'Hoe de tekst van een CSV geschreven is. Zonder: UTF-8, of UTF-16 met een BOM.',
    Object.fromEntries(ENCODINGS.map((encoding) => [encoding, encoding])) as Record<(typeof ENCODINGS)[number], string>,
  ),
};

/** Takes in files, as the command line does, by who asks. */
@ApiTags('Inlezen')
@Controller('v1/importen')
export class ImportenController {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(ImportPlaces) private readonly places: ImportPlaces,
  ) {}

  @ImportRoute(PARAMETERS)
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { file, proef } = askedFor(request);
    const actor = actorOfRequest(request);
    await takeFile({ files: this.core.files, places: this.places }, file, request, reply, async (read, leaving) => {
      if (isWorksheet(read)) throw new InvalidInput([WORKSHEET]);
      await (proef === true ? this.try(read, actor, request, reply) : this.record(read, actor, request.id as Uuid, reply, leaving));
    });
  }

  private async try(file: ImportFile, actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const trial = await this.core.queries.execute(new TryImportQuery(file, actor, actor, MOST_TRIED));
    const reader = await readerFor(this.core, request, audienceOf(actor));
    const isSaid = trial.faults.length === 0 && trial.told <= MOST_TRIED;
    const restatements = isSaid ? await this.core.queries.execute(new PreviewRestatementsQuery(trial.tried, reader)) : null;
    reply.code(200).send(proefOf(trial, file.notes ?? [], restatements));
  }

  /** Whoever leaves before anything is recorded asked for nothing; after that it is finished, for half a file is nobody's wish. */
  private async record(file: ImportFile, actor: Actor, correlationId: Uuid, reply: FastifyReply, leaving: AbortSignal): Promise<void> {
    const goOn = ({ phase }: ImportProgress) => {
      if (phase === 'controleren') leaving.throwIfAborted();
    };
    const result = await this.core.commands.execute(new ImportCommand(file, { actor, correlationId }, goOn, actor));
    reply.code(result.recorded > 0 ? 201 : 200).send(inlezingOf(result, file.notes ?? []));
  }
}

/** @throws InvalidInput that names every fault of the query and the headers at once */
function askedFor(request: FastifyRequest) {
  const { headers, body } = request;
  const faults = new Faults();
  const query = faults.of(() => readQuery(PARAMETERS, request.query));
  const format = formatOf(headers['content-type']) ?? 'csv';
  if (query?.codering !== undefined && format !== 'csv')
    faults.add(fieldFault('codering', 'geldt alleen voor een CSV; laat hem weg', 'QUERY.INVALID'));
  for (const fault of faultsOfFile(request)) faults.add(fault);
  faults.finish();
  const encoding = query?.codering === undefined ? {} : { encoding: query.codering };
  return { file: { bytes: body as Uint8Array, format, ...encoding }, proef: query?.proef };
}

const WORKSHEET = fieldFault(
  'bestand',
  'is een werkblad; stuur het naar /v1/werkbladen, dat alleen vastlegt wat erin gewijzigd is',
  'IMPORT.WORKSHEET',
);
