import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { API_VERSION_HEADER, CORRELATION_HEADER } from '../common-headers.js';

/** What a page of another origin may send, and may read of an answer. */
const SENT = ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', CORRELATION_HEADER];
const READ = [
  API_VERSION_HEADER,
  CORRELATION_HEADER,
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'WWW-Authenticate',
  'Peildatum-Geldig-Op',
  'Peildatum-Bekend-Op',
  'Peildatum-Volgnummer',
  'Peildatum-Voorlopig',
  'Peildatum-Positie',
];

/** How long a browser may remember that it may, in seconds. */
const REMEMBER = 600;

/**
 * Lets pages of these origins call the API; without any, no page of another origin can. No credentials go
 * along: the API knows no cookie, and a token travels in a header that the page itself sets. Call before the first route.
 *
 * @param origins exact, as a browser sends them: `https://dashboard.example.org`
 */
export async function allowOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const allowed: FastifyCorsOptions = {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: SENT,
    exposedHeaders: READ,
    maxAge: REMEMBER,
    credentials: false,
  };
  await server.register(cors, {
    delegator: (request, done) => done(null, isCors(request) ? allowed : { origin: false }),
  });
}

/** An OPTIONS that asks for no permission is a method like any other, and answered as one. */
const isCors = ({ method, headers }: FastifyRequest): boolean =>
  headers.origin !== undefined && (method !== 'OPTIONS' || headers['access-control-request-method'] !== undefined);
