import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CHECK_SHAPES } from '@peildatum/checks';
import { COMPARISON_SHAPES } from '@peildatum/comparing';
import { RESTATEMENT_SHAPES } from '@peildatum/editions';
import { EXPLANATION_SHAPES } from '@peildatum/explaining';
import { REPORT_SHAPES } from '@peildatum/reporting';
import type { FastifyInstance } from 'fastify';
import { API_CORE, type ApiCore } from './api-core.js';
import { recogniseCallers } from './auth/recognise-callers.js';
import { assertAllRuled, routeRules } from './auth/route-rules.js';
import { commonHeaders } from './common-headers.js';
import { DocumentSource } from './documentatie/document-source.js';
import type { EdgeSettings } from './edge-settings.js';
import { shareRequests } from './http/address-shares.js';
import { compressAnswers } from './http/compression.js';
import { CONNECTION_LIMITS } from './http/connection-limits.js';
import { allowOrigins } from './http/cors.js';
import { readOnlyJson } from './http/json-body.js';
import { collectRoutes, refuseOtherMethods } from './http/method-not-allowed.js';
import { refuseOddSlashes } from './http/odd-slashes.js';
import { rateLimits } from './http/rate-limits.js';
import { refuseOddRequests } from './http/request-shape.js';
import { secureAnswers } from './http/security-headers.js';
import { watchWhoAsks } from './http/who-asks.js';
import { readFileBodies } from './importen/file-body.js';
import { ImportPlaces } from './importen/places.js';
import { openApiDocument } from './openapi/openapi-document.js';
import { PAGES, type Pages } from './ports/pages.js';

/** Makes an application of `apiModule` ready to listen: headers, bodies, errors and the document of all its routes. */
export async function configure(app: NestFastifyApplication, settings: EdgeSettings = {}): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.decorateRequest('actor', null);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(commonHeaders(request.id));
    done();
  });
  watchWhoAsks(server);
  await secureAnswers(server);
  const edge = { ...CONNECTION_LIMITS, ...settings.limits };
  refuseOddRequests(server, edge);
  await allowOrigins(server, settings.corsOrigins ?? []);
  await compressAnswers(server);
  refuseOddSlashes(server);
  shareRequests(server, edge.maxRequestsPerAddress);
  const limits = settings.rateLimit === undefined ? null : await rateLimits(server, settings.rateLimit);
  const rules = routeRules(app);
  const pages = app.get<Pages | null>(PAGES);
  readOnlyJson(server);
  await pages?.attach(server, rules);
  recogniseCallers(server, app.get<ApiCore>(API_CORE), rules, limits, pages);
  readFileBodies(server, app.get(ImportPlaces), edge.maxFileSize);
  const routes = collectRoutes(server);
  await app.init();
  assertAllRuled(routes, rules);
  refuseOtherMethods(server, routes);
  const shapes = [...REPORT_SHAPES, ...COMPARISON_SHAPES, ...EXPLANATION_SHAPES, ...CHECK_SHAPES, ...RESTATEMENT_SHAPES];
  app.get(DocumentSource).set(() => openApiDocument(app, shapes));
}
