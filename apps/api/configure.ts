import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DocumentSource } from './documentatie/document-source.js';
import { commonHeaders } from './http/common-headers.js';
import { readOnlyJson } from './http/json-body.js';
import { collectRoutes, refuseOtherMethods } from './http/method-not-allowed.js';
import { SECURITY } from './http/security-headers.js';
import { openApiDocument } from './openapi/openapi-document.js';

/** Makes an application of `apiModule` ready to listen: headers, bodies, errors and the document of all its routes. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.decorateRequest('actor', null);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(commonHeaders(request.id));
    done();
  });
  await server.register(helmet, SECURITY);
  readOnlyJson(server);
  const routes = collectRoutes(server);
  await app.init();
  refuseOtherMethods(server, routes);
  app.get(DocumentSource).set(openApiDocument(app));
}
