import { applyDecorators, Post, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Operation } from '@peildatum/platform';
import { Access } from '../auth/access.js';
import type { BodyReader } from '../writing/body-reader.js';
import { documented } from './read-route.js';
import { BEARER } from './security.js';

export interface WriteRouteOptions {
  readonly path?: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** What it does; the table of rights says who may. */
  readonly operation: Operation;
  readonly body: BodyReader<unknown>;
  readonly answer: Type;
}

/** A POST that records something. */
export function WriteRoute({ path, id, summary, description, operation, body, answer }: WriteRouteOptions): MethodDecorator {
  const headers = documented({
    ETag: 'De revisie die deze vastlegging achterliet, voor If-Match.',
    Location: 'Het adres van het onderwerp.',
  });
  return applyDecorators(
    Access({ kind: 'operation', operation }),
    Post(path ?? ''),
    ApiOperation({ operationId: id, summary, ...(description === undefined ? {} : { description }) }),
    ApiExtraModels(...body.models),
    ApiBody({ required: true, schema: body.schema }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Een eigen, nieuwe sleutel per opdracht. Opnieuw gestuurd met dezelfde sleutel wordt niets dubbel vastgelegd. Sterk aangeraden.',
      schema: { type: 'string', minLength: 1, maxLength: 257 },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'De ETag van de stand waarop u besloot; is er intussen iets gewijzigd, dan wordt niets vastgelegd (412).',
      schema: { type: 'string' },
    }),
    ApiCreatedResponse({ description: 'Vastgelegd.', type: answer, headers }),
    ApiOkResponse({ description: 'Dit stond er al; er is niets nieuws vastgelegd.', type: answer, headers }),
    ApiBearerAuth(BEARER),
  );
}
