import type { OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION, CORRELATION_HEADER } from '../http/common-headers.js';
import { RAPPORT_SCHEMAS } from '../peildatum-rapporten/rapport.schema.js';
import { PROBLEM_TYPE, titleOf } from '../problem/problem.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const METHODS = ['get', 'post'] as const;

/** Adds to every operation what all of them have: the headers of every answer, 304, and the problems that it can answer. */
export function withCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[method, complete(operation, method, path)]];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }];
  });
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, ...RAPPORT_SCHEMAS, ...PROBLEM_SCHEMAS },
      headers: HEADERS,
      responses: Object.fromEntries(STATUSES.map((status) => [nameOf(status), problemResponse(status)])),
    },
  };
}

const STATUSES = [400, 401, 403, 404, 406, 409, 412, 413, 415, 500, 503] as const;
type Status = (typeof STATUSES)[number];

function complete(operation: Operation, method: (typeof METHODS)[number], path: string): Operation {
  const own = Object.entries(operation.responses).map(([status, response]) => [
    status,
    response && !('$ref' in response) ? { ...response, headers: { ...response.headers, ...COMMON } } : response,
  ]);
  const notModified = method === 'get' && hasTag(operation.responses) ? { 304: NOT_MODIFIED } : {};
  const problems = statusesOf(operation, method, path).map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]);
  return { ...operation, responses: { ...Object.fromEntries(own), ...notModified, ...Object.fromEntries(problems) } };
}

function statusesOf(operation: Operation, method: (typeof METHODS)[number], path: string): Status[] {
  const negotiates = Object.values(operation.responses).some(
    (response) => response && !('$ref' in response) && Object.keys(response.content ?? {}).length > 1,
  );
  return [
    ...(method === 'post' || (operation.parameters ?? []).length > 0 ? ([400] as const) : []),
    ...((operation.security ?? []).length > 0 ? ([401, 403] as const) : []),
    ...(path.includes('{') ? ([404] as const) : []),
    ...(negotiates ? ([406] as const) : []),
    ...(method === 'post' ? ([409, 412, 413, 415] as const) : []),
    500,
    503,
  ];
}

const hasTag = (responses: Responses): boolean =>
  Object.values(responses).some((response) => response && !('$ref' in response) && response.headers?.ETag !== undefined);

const COMMON = {
  'API-Version': { $ref: '#/components/headers/API-Version' },
  [CORRELATION_HEADER]: { $ref: `#/components/headers/${CORRELATION_HEADER}` },
};

const HEADERS = {
  'API-Version': { description: 'De volledige versie van de API.', schema: { type: 'string' as const }, example: API_VERSION },
  [CORRELATION_HEADER]: {
    description: 'Het nummer van deze aanvraag: het uwe als u er een meestuurde, anders een nieuw.',
    schema: { type: 'string' as const, format: 'uuid' },
  },
};

const NOT_MODIFIED = { description: 'U hebt deze bytes al (If-None-Match).', headers: COMMON };

const nameOf = (status: Status): string => `Fout${status}`;

const problemResponse = (status: Status) => ({
  description: `${titleOf(status)}.`,
  headers: {
    ...COMMON,
    ...(status === 401 ? { 'WWW-Authenticate': { schema: { type: 'string' as const } } } : {}),
    ...(status === 503 ? { 'Retry-After': { description: 'Na hoeveel seconden opnieuw.', schema: { type: 'integer' as const } } } : {}),
  },
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Probleem' } } },
});

const PROBLEM_SCHEMAS = {
  Probleem: {
    type: 'object' as const,
    description: 'Elke fout (RFC 9457).',
    required: ['title', 'status', 'detail', 'instance', 'code'],
    properties: {
      title: { type: 'string' as const, description: 'Wat voor fout.' },
      status: { type: 'integer' as const, minimum: 400, maximum: 599 },
      detail: { type: 'string' as const, description: 'Wat er mis is en wat te doen.' },
      instance: { type: 'string' as const, description: 'Het nummer van deze aanvraag; noem het bij een melding.' },
      code: { type: 'string' as const, description: 'Vast, voor programma’s.', example: 'ACTION.COMPLETED' },
      fouten: {
        type: 'array' as const,
        description: 'Alle fouten in de invoer tegelijk.',
        items: {
          type: 'object' as const,
          required: ['veld', 'melding', 'code'],
          properties: {
            veld: { type: 'string' as const },
            melding: { type: 'string' as const },
            code: { type: 'string' as const },
          },
        },
      },
    },
  },
};
