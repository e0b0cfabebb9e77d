import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENCODINGS } from '@peildatum/importing';
import { fieldFault, type Uuid } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { actorOfRequest } from '../auth/request-actor.js';
import { Faults } from '../http/faults.js';
import { choiceOf, yesOrNo } from '../reading/parameter.js';
import { readQuery } from '../reading/read-query.js';
import { faultsOfFile } from './file-request.js';
import { formatOf } from './file-types.js';
import { ImportRoute } from './import-route.js';
import { ImportPlaces } from './places.js';
import { inItsTurn } from './take-file.js';

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
    const { file, proef = false } = askedFor(request);
    const sent = { file, trial: proef, actor: actorOfRequest(request), correlationId: request.id as Uuid };
    await inItsTurn(this.places, request, reply, async (leaving) => {
      const { status, answer } = await this.core.fileDesk.take(sent, { leaving });
      reply.code(status).send(answer);
    });
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
