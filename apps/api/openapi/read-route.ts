import { applyDecorators, Get, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  type ApiResponseNoStatusOptions,
  ApiSecurity,
} from '@nestjs/swagger';
import { isPublic, type Operation } from '@peildatum/platform';
import { Access, FIGURES, OPEN } from '../auth/access.js';
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
  const shape = typeof answer === 'function' ? { type: answer } : { content: answer.content };
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
      headers: { ...documented({ ETag: 'Het merk van deze bytes, voor If-None-Match.' }, tagged), ...documented(headers) },
    } as ApiResponseNoStatusOptions),
    // Of what is open to all nobody is asked who it is.
    ...(access === OPEN ? [] : [ApiBearerAuth(BEARER), ...(isPublic(access) ? [ApiSecurity({})] : [])]),
    ...(absent ? [ApiNotFoundResponse()] : []),
  );
}

/** @param required whether the answer always has them */
export const documented = (headers: Readonly<Record<string, string>>, required = false) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, ...(required ? { required } : {}), schema: { type: 'string' as const } },
    ]),
  );
