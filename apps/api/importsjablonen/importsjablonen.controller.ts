import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { kindsNamed, templateFile } from '@peildatum/importing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, listOf, refTo } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { OPEN } from '../auth/access.js';
import { preferredType } from '../http/media-type.js';
import { sendJson, sendRepresentation } from '../http/send-representation.js';
import { ReadRoute } from '../openapi/read-route.js';
import { notAcceptable } from '../problem/http-fault.js';
import { readQuery } from '../reading/read-query.js';
import { Importsjabloon, importsjabloonOf } from './importsjabloon.antwoord.js';

const JSON_OR_CSV = ['application/json', 'text/csv'];
const CSV = { examples: true, separator: ';' };

class Importsjablonen extends answer({ importsjablonen: listOf(Importsjabloon, 'In de volgorde waarin zij na elkaar kunnen.') }) {}

/** What a row of each kind of a file has, for who fills one in. */
@ApiTags('Inlezen')
@Controller('v1/importsjablonen')
export class ImportsjablonenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'importsjablonenLezen',
    summary: 'Elke soort regel die een bestand kan hebben, met haar kolommen',
    parameters: {},
    answer: Importsjablonen,
    access: OPEN,
  })
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    readQuery({}, request.query);
    sendJson(request, reply, {
      importsjablonen: Object.entries(this.core.importKinds).map(([word, kind]) => importsjabloonOf(word, kind)),
    });
  }

  @ReadRoute({
    path: ':soort',
    id: 'importsjabloonLezen',
    summary: 'De kolommen van een soort regel, of een CSV om in te vullen',
    description: 'Met Accept: text/csv het bestand zelf, met puntkomma’s en een ingevuld voorbeeld.',
    parameters: {},
    answer: {
      content: {
        'application/json': { schema: refTo(Importsjabloon).schema },
        'text/csv': { schema: { type: 'string' } },
      },
    },
    access: OPEN,
    absent: true,
  })
  @ApiParam({ name: 'soort', description: 'Het woord van de soort.', schema: { type: 'string', example: 'statusmelding' } })
  read(@Param('soort') word: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    readQuery({}, request.query);
    const named = kindsNamed(this.core.importKinds, [word]);
    const wanted = preferredType(request.headers.accept, JSON_OR_CSV);
    if (wanted === undefined) throw notAcceptable(JSON_OR_CSV);
    if (wanted === 'text/csv') {
      sendRepresentation(request, reply, {
        body: templateFile.csv(named, CSV),
        contentType: 'text/csv; charset=utf-8; header=present',
        headers: { 'Content-Disposition': `attachment; filename="${Object.keys(named)[0]}.csv"` },
        vary: ['Accept'],
      });
      return;
    }
    const [answered] = Object.entries(named).map(([name, kind]) => importsjabloonOf(name, kind));
    sendJson(request, reply, answered as Importsjabloon, { vary: ['Accept'] });
  }
}
