import type { OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION, CORRELATION_HEADER } from '../common-headers.js';
import { PROBLEM_TYPE, titleOf } from '../problem/problem.js';
import { PROBLEEM } from './problem.schema.js';
import { documented } from './read-route.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const METHODS = ['get', 'post'] as const;

export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Adds to every operation what all of them have: the headers of every answer, 304, and the problems that it can answer. */
export function withCommonAnswers(document: OpenAPIObject, schemas: Schemas): OpenAPIObject {
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
      schemas: { ...document.components?.schemas, ...schemas, Probleem: PROBLEEM },
      headers: HEADERS,
      responses: Object.fromEntries(STATUSES.map((status) => [nameOf(status), problemResponse(status)])),
    },
  };
}

const STATUSES = [400, 401, 403, 404, 406, 409, 412, 413, 414, 415, 422, 429, 500, 503] as const;
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
  const hasHeader = (wanted: string) => (operation.parameters ?? []).some((one) => 'name' in one && one.name === wanted);
  return [
    400,
    ...securityStatuses(operation.security ?? []),
    ...(path.includes('{') ? ([404, 414] as const) : '404' in operation.responses ? ([404] as const) : []),
    ...(negotiates ? ([406] as const) : []),
    ...(method === 'post' ? ([409, 413, 415] as const) : []),
    ...(hasHeader('If-Match') ? ([412] as const) : []),
    ...(hasHeader('Idempotency-Key') ? ([422] as const) : []),
    ...(path.startsWith('/gezondheid/') ? [] : ([429] as const)),
    500,
    503,
  ];
}

/** Where nobody has to say who it is, nobody is refused for it either; but a token that does not hold is. */
const securityStatuses = (ways: NonNullable<Operation['security']>): Status[] => {
  if (ways.length === 0) return [];
  return ways.some((way) => Object.keys(way).length === 0) ? [401] : [401, 403];
};

const hasTag = (responses: Responses): boolean =>
  Object.values(responses).some((response) => response && !('$ref' in response) && response.headers?.ETag !== undefined);

const COMMON = {
  'API-Version': { $ref: '#/components/headers/API-Version' },
  [CORRELATION_HEADER]: { $ref: `#/components/headers/${CORRELATION_HEADER}` },
};

const HEADERS = {
  'API-Version': {
    description: 'De volledige versie van de API.',
    required: true,
    schema: { type: 'string' as const },
    example: API_VERSION,
  },
  [CORRELATION_HEADER]: {
    description: 'Het nummer van deze aanvraag: het uwe als u er een meestuurde, anders een nieuw.',
    required: true,
    schema: { type: 'string' as const, format: 'uuid' },
  },
};

const NOT_MODIFIED = {
  description: 'U hebt deze bytes al (If-None-Match).',
  headers: { ...documented({ ETag: 'Het merk dat u meestuurde.' }, true), ...COMMON },
};

const nameOf = (status: Status): string => `Fout${status}`;

/** Every answer has these, where the service limits what a client may ask. */
const RATE_LIMIT = {
  'RateLimit-Limit': 'Hoeveel aanvragen in 10 seconden mogen.',
  'RateLimit-Remaining': 'Hoeveel er daarvan over zijn.',
  'RateLimit-Reset': 'Na hoeveel seconden opnieuw geteld wordt.',
};

const problemResponse = (status: Status) => ({
  description: `${titleOf(status)}.`,
  headers: {
    ...COMMON,
    ...(status === 401 || status === 403 ? { 'WWW-Authenticate': { required: true, schema: { type: 'string' as const } } } : {}),
    ...(status === 429 || status === 503
      ? { 'Retry-After': { description: 'Na hoeveel seconden opnieuw.', required: true, schema: { type: 'integer' as const, minimum: 0 } } }
      : {}),
    ...(status === 429 ? documented(RATE_LIMIT) : {}),
  },
  content: {
    [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Probleem' } },
    // A browser asks for a page, and gets one.
    'text/html': { schema: { type: 'string' as const } },
  },
});
