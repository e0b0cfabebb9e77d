import { applyDecorators, Post } from '@nestjs/common';
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
import { FILE_TYPES } from './file-types.js';
import { Inlezing, Proef } from './import.antwoord.js';

const DESCRIPTION = `De inhoud van de aanvraag is het bestand zelf, ten hoogste 20 MB. Elke regel wordt beoordeeld alsof zij los werd
vastgelegd, naar uw eigen rechten, en alles wordt eerst nagekeken: met een fout wordt niets vastgelegd, en het antwoord noemt alle fouten
(400; 403 als u geen van de geweigerde regels mag vertellen). Hetzelfde bestand nog eens voegt niets toe, en gaat verder waar een onderbroken
inlezing (IMPORT.HALFWAY) was. Wie weggaat voordat er iets is vastgelegd, legt niets vast; daarna wordt het afgemaakt. Een persoon
stuurt een bestand tegelijk (429), en wie te veel is wacht (503). Idempotency-Key en If-Match kan een bestand niet hebben.`;

/** The POST whose body is a file. */
export const ImportRoute = (parameters: Parameters): MethodDecorator =>
  applyDecorators(
    Access('import'),
    RouteConfig(TAKES_FILE),
    Post(),
    ApiOperation({
      operationId: 'bestandInlezen',
      summary: 'Een bestand met feiten inlezen, of bekijken wat ervan zou komen',
      description: DESCRIPTION,
    }),
    ...Object.entries(parameters).map(([name, { description, schema }]) =>
      ApiQuery({ name, required: false, description, schema: { ...schema } }),
    ),
    ApiConsumes(...Object.keys(FILE_TYPES)),
    ApiBody({ required: true, description: 'Het bestand.', schema: { type: 'string', format: 'binary' } }),
    ApiExtraModels(Inlezing, Proef),
    ApiCreatedResponse({ description: 'Vastgelegd.', type: Inlezing }),
    ApiOkResponse({
      description: 'Alles stond er al, of het was een proef; er is niets nieuws vastgelegd.',
      schema: eitherOf(Inlezing, Proef).schema,
    }),
    ApiBearerAuth(BEARER),
  );
