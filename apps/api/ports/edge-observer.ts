import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Who watches the edge: logs, metrics and traces. Nothing of it may throw, or wait. */
export interface EdgeObserver {
  /** Adds its hooks to the server, before any other. */
  attach(server: FastifyInstance): void;
  /** A request that Fastify refuses before any hook runs. */
  arrived(request: FastifyRequest, reply: FastifyReply): void;
  /** Why a request is answered with this problem. */
  failed(request: FastifyRequest, error: unknown, problem: { readonly status: number; readonly code: string }): void;
  /** What was no HTTP at all: the connection was answered with this status, and closed. */
  refused(status: number): void;
}
