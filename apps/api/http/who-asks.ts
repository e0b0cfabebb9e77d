import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborts when who asked has gone before the whole answer was given: nothing need be done for it any more. Null before any hook. */
    gone: AbortSignal | null;
  }
}

/** Sees who asks leave. */
export function watchWhoAsks(server: FastifyInstance): void {
  server.decorateRequest('gone', null);
  server.addHook('onRequest', (request, { raw }, done) => {
    const leaving = new AbortController();
    request.gone = leaving.signal;
    raw.once('close', () => {
      if (!raw.writableFinished) leaving.abort();
    });
    done();
  });
}
