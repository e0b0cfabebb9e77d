import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { ApiCore } from '../api-core.js';
import { answerProblem, type ProblemPages } from '../problem/answer-problem.js';
import { problemOf } from '../problem/problem-of.js';
import { CONNECTION_LIMITS, type ConnectionLimits } from './connection-limits.js';
import { correlationIdOf } from './correlation-id.js';
import { NodeServer } from './node-server.js';

/** Fastify's options: its limits, and the answer to what it refuses before any hook or filter runs. */
export const serverOptions = (
  { ids, observer }: Pick<ApiCore, 'ids' | 'observer'>,
  limits: ConnectionLimits = CONNECTION_LIMITS,
  trustedProxies: readonly string[] = [],
  pages: ProblemPages = null,
): FastifyServerOptions => ({
  bodyLimit: limits.maxBodySize,
  ...(trustedProxies.length === 0 ? {} : { trustProxy: [...trustedProxies] }),
  serverFactory: (handler) => new NodeServer(handler, { ids, observer }, limits, trustedProxies.length > 0),
  // Fastify would attach its own to the first of the servers that it makes for `localhost`; ours have theirs.
  clientErrorHandler: () => undefined,
  // While closing, what came in is answered: the parts below close after us.
  return503OnClosing: false,
  genReqId: ({ headers }) => correlationIdOf(headers, ids),
  frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    const answer = problemOf(error, request.id);
    observer?.arrived(request, reply);
    observer?.failed(request, error, answer.problem);
    void answerProblem(pages, request, reply, answer, (trouble) => observer?.failed(request, trouble, answer.problem));
  },
});
