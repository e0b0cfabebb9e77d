import { applyDecorators, Post, type Type } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
} from '@nestjs/swagger';
import { eitherOf } from '../answers/answer.js';
import { Access } from '../auth/access.js';
import { BEARER } from '../openapi/security.js';
import type { Parameters } from '../reading/read-query.js';
import { TAKES_FILE } from './file-body.js';

interface FileRouteOptions {
  /** Unique over the whole API. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: Parameters;
  /** The media types that the file may have. */
  readonly types: readonly string[];
  /** What is answered where it was recorded, and where it was only tried. */
  readonly recorded: Type;
  readonly tried: Type;
}

/** A POST whose body is a file. */
export const FileRoute = ({ id, summary, description, parameters, types, recorded, tried }: FileRouteOptions): MethodDecorator =>
  applyDecorators(
    Access('import'),
    RouteConfig(TAKES_FILE),
    Post(),
    ApiOperation({ operationId: id, summary, description }),
    ...Object.entries(parameters).map(([name, { description: text, schema }]) =>
      ApiQuery({ name, required: false, description: text, schema: { ...schema } }),
    ),
    ApiConsumes(...types),
    ApiBody({ required: true, description: 'Het bestand.', schema: { type: 'string', format: 'binary' } }),
    ApiExtraModels(recorded, tried),
    ApiCreatedResponse({ description: 'Vastgelegd.', type: recorded }),
    ApiOkResponse({
      description: 'Alles stond er al, of het was een proef; er is niets nieuws vastgelegd.',
      schema: eitherOf(recorded, tried).schema,
    }),
    ApiBearerAuth(BEARER),
  );
