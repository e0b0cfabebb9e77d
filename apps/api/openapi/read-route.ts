import { applyDecorators, Get, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  type ApiResponseNoStatusOptions,
  ApiSecurity,
  getSchemaPath,
} from '@nestjs/swagger';
import { isPublic, type Operation } from '@peildatum/platform';
import { Access, FIGURES, OPEN } from '../auth/access.js';
import { CLOCK_HEADERS } from '../reading/clock-headers.js';
import { LIST_FORMAAT, listContent } from '../reading/list-formats.js';
import type { Parameters } from '../reading/read-query.js';
import { BEARER } from './security.js';

export interface ReadRouteOptions {
  /** Below the controller's own. */
  readonly path?: string;
  /** Unique over the whole API; client generators make a function of it. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: Parameters;
  /** The class of the JSON answer, or whatever else it answers. */
  readonly answer: Type | Pick<ApiResponseNoStatusOptions & { content: object }, 'content'>;
  /** Headers of its own, each where there is something to say. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether every answer has an ETag; a stream has none. Default true. */
  readonly tagged?: boolean;
  /** What it does; the table of rights says who may. Default: figures, which everyone may read. */
  readonly access?: Operation;
  /** Whether it can be absent though the address names nothing. */
  readonly absent?: boolean;
}

/** A GET: how it is routed, who may call it, and how the OpenAPI document describes it. */
export function ReadRoute({
  path,
  id,
  summary,
  description,
  parameters,
  answer,
  headers = {},
  tagged = true,
  access = FIGURES,
  absent = false,
}: ReadRouteOptions): MethodDecorator {
  const isList = parameters.formaat === LIST_FORMAAT.formaat;
  const shape = shapeOf(answer, isList);
  return applyDecorators(
    Access(access),
    Get(path ?? ''),
    ApiOperation({ operationId: id, summary, ...(description === undefined ? {} : { description }) }),
    ...Object.entries(parameters).map(([name, { description: text, schema, required = false }]) =>
      ApiQuery({ name, required, description: text, schema: { ...schema } }),
    ),
    ApiOkResponse({
      description: 'Het antwoord.',
      ...shape,
      headers: {
        ...documented({ ETag: 'Het merk van deze bytes, voor If-None-Match.' }, tagged && !isList),
        ...documented(isList ? { ...headers, ...FILE_HEADERS } : headers),
      },
    } as ApiResponseNoStatusOptions),
    // Of what is open to all nobody is asked who it is.
    ...(access === OPEN ? [] : [ApiBearerAuth(BEARER), ...(isPublic(access) ? [ApiSecurity({})] : [])]),
    ...(absent ? [ApiNotFoundResponse()] : []),
    ...(isList && typeof answer === 'function' ? [ApiExtraModels(answer)] : []),
  );
}

/** What a list has where it comes as a file. */
export const FILE_HEADERS = { 'Content-Disposition': 'De naam van het bestand, als csv, xlsx of ods.', ...CLOCK_HEADERS };

/** A list comes in every form of a list, where its answer is a class. */
function shapeOf(answer: ReadRouteOptions['answer'], isList: boolean) {
  if (typeof answer !== 'function') return { content: answer.content };
  return isList ? { content: listContent({ $ref: getSchemaPath(answer) }) } : { type: answer };
}

/** @param required whether the answer always has them */
export const documented = (headers: Readonly<Record<string, string>>, required = false) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, ...(required ? { required } : {}), schema: { type: 'string' as const } },
    ]),
  );
