import { applyDecorators, Post, type Type } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
} from '@nestjs/swagger';
import { Restatements } from '@peildatum/editions';
import type { Operation } from '@peildatum/platform';
import { Access } from '../auth/access.js';
import type { BodyReader } from '../writing/body-reader.js';
import { PROEF, TAKES_TRIAL } from '../writing/trial.js';
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
  /** Whether the same, told again, is recognised and answered with 200. Default true; what gets an id of its own each time is not. */
  readonly recognised?: boolean;
  /** Whether something that the body names can be absent though the address names nothing. */
  readonly absent?: boolean;
}

/** Every correction can be tried. */
const isCorrection = (path: string): boolean => /(^|\/)correcties$/.test(path);
const { read: _, ...TRIAL } = PROEF;

/** A POST that records something. */
export function WriteRoute({
  path,
  id,
  summary,
  description,
  operation,
  body,
  answer,
  recognised = true,
  absent = false,
}: WriteRouteOptions): MethodDecorator {
  const headers = documented(
    { ETag: 'De revisie die deze vastlegging achterliet, voor If-Match.', Location: 'Het adres van het onderwerp.' },
    true,
  );
  const isTried = path !== undefined && isCorrection(path);
  return applyDecorators(
    Access(operation),
    ...(isTried ? [RouteConfig(TAKES_TRIAL), ApiQuery({ name: 'proef', required: false, ...TRIAL })] : []),
    Post(path ?? ''),
    ApiOperation({ operationId: id, summary, ...(description === undefined ? {} : { description }) }),
    ApiExtraModels(...body.models),
    ApiBody({ required: true, schema: body.schema }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Een eigen, nieuwe sleutel per opdracht; sterk aangeraden. Dezelfde aanvraag opnieuw met dezelfde sleutel geeft het antwoord ' +
        'van de eerste keer en legt niets dubbel vast; een andere aanvraag met die sleutel wordt geweigerd (422), en zolang de ' +
        'eerste nog onderweg is elke (409, met Retry-After). Wat geweigerd werd of niets nieuws vastlegde, laat niets na om aan ' +
        'te herkennen: dezelfde sleutel geldt dan als nieuw. Bij een benoeming telt de naam mee, al staat die niet in het logboek.',
      schema: { type: 'string', minLength: 1, maxLength: 257 },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        'De ETag van de stand waarop u besloot, of een lijst daarvan; is er intussen iets gewijzigd, dan wordt niets vastgelegd (412). ' +
        'Een zwakke ETag (W/"…") telt hier niet.',
      schema: { type: 'string' },
    }),
    ApiCreatedResponse({ description: 'Vastgelegd.', type: answer, headers }),
    ...(recognised ? [ApiOkResponse({ description: 'Dit stond er al; er is niets nieuws vastgelegd.', type: answer, headers })] : []),
    ...(isTried ? [ApiOkResponse({ description: 'Het was een proef; er is niets vastgelegd.', schema: { ...Restatements.schema } })] : []),
    ApiBearerAuth(BEARER),
    ...(absent ? [ApiNotFoundResponse()] : []),
  );
}
