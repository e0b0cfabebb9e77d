import { applyDecorators, Get, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, type ApiResponseNoStatusOptions } from '@nestjs/swagger';
import { Access, type AccessRule, OPEN } from '../auth/access.js';
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
  /** Headers of its own. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly access?: AccessRule;
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
  access = OPEN,
}: ReadRouteOptions): MethodDecorator {
  const shape = typeof answer === 'function' ? { type: answer } : { content: answer.content };
  return applyDecorators(
    Access(access),
    Get(path ?? ''),
    ApiOperation({ operationId: id, summary, ...(description === undefined ? {} : { description }) }),
    ...Object.entries(parameters).map(([name, { description: text, schema }]) =>
      ApiQuery({ name, required: false, description: text, schema: { ...schema } }),
    ),
    ApiOkResponse({
      description: 'Het antwoord.',
      ...shape,
      headers: documented({ ETag: 'Het merk van deze bytes, voor If-None-Match.', ...headers }),
    } as ApiResponseNoStatusOptions),
    ...(access.kind === 'public' ? [] : [ApiBearerAuth(BEARER)]),
  );
}

export const documented = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]));
