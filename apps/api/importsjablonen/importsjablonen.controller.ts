import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiParam, ApiTags } from '@nestjs/swagger';
import { type ImportKinds, kindsNamed, type TemplateFormat, templateBytes } from '@peildatum/importing';
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

const JSON_ALONE = 'application/json';

/** The formats that somebody fills in with a program of theirs. */
const FILES: readonly { readonly format: TemplateFormat; readonly mediaType: string; readonly contentType?: string }[] = [
  { format: 'csv', mediaType: 'text/csv', contentType: 'text/csv; charset=utf-8; header=present' },
  { format: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { format: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
];
/** Of all kinds together a CSV would have every column of them all on each row. */
const WORKBOOKS = FILES.filter(({ format }) => format !== 'csv');
const FILLED_IN = { examples: true, separator: ';' };

const contentOf = (json: object, files: typeof FILES) => ({
  [JSON_ALONE]: { schema: json },
  ...Object.fromEntries(
    files.map(({ format, mediaType }) => [mediaType, { schema: { type: 'string', ...(format === 'csv' ? {} : { format: 'binary' }) } }]),
  ),
});

class Importsjablonen extends answer({ importsjablonen: listOf(Importsjabloon, 'In de volgorde waarin zij na elkaar kunnen.') }) {}

/** What a row of each kind of a file has, for who fills one in. */
@ApiTags('Inlezen')
@ApiExtraModels(Importsjablonen, Importsjabloon)
@Controller('v1/importsjablonen')
export class ImportsjablonenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'importsjablonenLezen',
    summary: 'Elke soort regel die een bestand kan hebben, met haar kolommen',
    description: 'Met Accept van XLSX of ODS een werkblad met een blad per soort, elk met een ingevuld voorbeeld.',
    parameters: {},
    answer: { content: contentOf(refTo(Importsjablonen).schema, WORKBOOKS) },
    access: OPEN,
  })
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    readQuery({}, request.query);
    const kinds = this.core.importKinds;
    if (sentAsFile(request, reply, { kinds, name: 'importsjablonen', files: WORKBOOKS })) return;
    const importsjablonen = Object.entries(kinds).map(([word, kind]) => importsjabloonOf(word, kind));
    sendJson(request, reply, { importsjablonen }, { vary: ['Accept'] });
  }

  @ReadRoute({
    path: ':soort',
    id: 'importsjabloonLezen',
    summary: 'De kolommen van een soort regel, of een bestand om in te vullen',
    description: 'Met Accept van CSV, XLSX of ODS het bestand zelf, met een ingevuld voorbeeld; een CSV heeft puntkomma’s.',
    parameters: {},
    answer: { content: contentOf(refTo(Importsjabloon).schema, FILES) },
    access: OPEN,
    absent: true,
  })
  @ApiParam({ name: 'soort', description: 'Het woord van de soort.', schema: { type: 'string', example: 'statusmelding' } })
  read(@Param('soort') word: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    readQuery({}, request.query);
    const kinds = kindsNamed(this.core.importKinds, [word]);
    if (sentAsFile(request, reply, { kinds, name: Object.keys(kinds)[0] as string, files: FILES })) return;
    const [answered] = Object.entries(kinds).map(([name, kind]) => importsjabloonOf(name, kind));
    sendJson(request, reply, answered as Importsjabloon, { vary: ['Accept'] });
  }
}

interface AskedTemplate {
  readonly kinds: ImportKinds;
  /** Of the file, without what says its format. */
  readonly name: string;
  readonly files: typeof FILES;
}

/** Sends the file that the caller prefers. @returns false: JSON is what is wanted */
function sentAsFile(request: FastifyRequest, reply: FastifyReply, { kinds, name, files }: AskedTemplate): boolean {
  const offered = [JSON_ALONE, ...files.map(({ mediaType }) => mediaType)];
  const wanted = preferredType(request.headers.accept, offered);
  if (wanted === undefined) throw notAcceptable(offered);
  const file = files.find(({ mediaType }) => mediaType === wanted);
  if (file === undefined) return false;
  const { format, mediaType, contentType = mediaType } = file;
  sendRepresentation(request, reply, {
    body: fileOf(kinds, format),
    contentType,
    headers: { 'Content-Disposition': `attachment; filename="${name}.${format}"` },
    vary: ['Accept'],
  });
  return true;
}

/** A workbook of all kinds takes as long as a report: it is made once of the kinds that the program has. */
const made = new WeakMap<ImportKinds, Map<TemplateFormat, Buffer>>();

function fileOf(kinds: ImportKinds, format: TemplateFormat): Buffer {
  const known = made.get(kinds) ?? new Map<TemplateFormat, Buffer>();
  made.set(kinds, known);
  const bytes = known.get(format) ?? Buffer.from(templateBytes(kinds, format, FILLED_IN));
  known.set(format, bytes);
  return bytes;
}
