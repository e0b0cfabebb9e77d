import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOfRequest } from '../auth/request-actor.js';
import { HttpFault } from '../problem/http-fault.js';
import { FILE_TYPES, formatOf } from './file-types.js';
import type { ImportPlaces } from './places.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body of its requests is a file. */
    readonly takesFile?: boolean;
  }
}

/** The configuration of a route that takes a file as its body. */
export const TAKES_FILE = { takesFile: true } as const;

/** A file is read where a route takes one, and nowhere else; whoever sends it has a place before any of it is read, until the answer. */
export function readFileBodies(server: FastifyInstance, places: ImportPlaces, maxFileSize: number): void {
  server.addHook('preParsing', (request, reply, _payload, done) => {
    try {
      assertMeant(request);
      if (takesFile(request)) reply.raw.once('close', places.take(actorOfRequest(request).person));
      done();
    } catch (error) {
      // What is still to come is not read.
      reply.header('Connection', 'close');
      done(error as Error);
    }
  });
  server.addContentTypeParser(Object.keys(FILE_TYPES), { parseAs: 'buffer', bodyLimit: maxFileSize }, (_request, body, done) => {
    done(null, body);
  });
}

const takesFile = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config?.takesFile === true;

function assertMeant(request: FastifyRequest): void {
  const isFile = formatOf(request.headers['content-type']) !== undefined;
  if (isFile === takesFile(request) || (!isFile && !takesFile(request))) return;
  const types = Object.keys(FILE_TYPES).join(', ');
  throw takesFile(request)
    ? new HttpFault(415, 'HTTP.MEDIA_TYPE', `Stuur het bestand zelf, en zeg in de kopregel Content-Type wat het is: ${types}.`)
    : new HttpFault(415, 'HTTP.MEDIA_TYPE', 'Stuur de gegevens als JSON, met de kopregel Content-Type: application/json.');
}
