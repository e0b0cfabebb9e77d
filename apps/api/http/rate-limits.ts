import rateLimit from '@fastify/rate-limit';
import { PeildatumError } from '@peildatum/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sharedAddress } from './address-shares.js';
import { WindowCounts } from './window-counts.js';

/** In milliseconds. */
const WINDOW = 10_000;
/** Of the requests of an address, so many may bring a token that is no good: it has tried enough then. */
const WRONG_TOKENS = 0.1;
/** Where the operators look; they must hear that the service lives from one that is called too often, too: it has a count of its own. */
const HEALTH = /^\/gezondheid\//;

/** What a client may ask in ten seconds. Counts are kept of the clients that came last, at most 5,000 of each kind. */
export interface RateLimits {
  /** Counts a request and says in its headers how many are left. @throws PeildatumError `RATE_LIMIT.REQUESTS`. */
  count(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** @throws PeildatumError `RATE_LIMIT.TOKENS` for an address that tried too many tokens. */
  assertMayTry(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  countWrongToken(request: FastifyRequest): Promise<void>;
}

/** @param max requests in ten seconds, per person that a token names, and per address where nobody is named */
export async function rateLimits(server: FastifyInstance, max: number): Promise<RateLimits> {
  await server.register(rateLimit, { global: false, timeWindow: WINDOW, store: WindowCounts });
  const addressOf = (request: FastifyRequest) => sharedAddress(request.ip);
  const clientOf = (request: FastifyRequest) =>
    request.actor === null ? `adres ${addressOf(request)}` : `persoon ${request.actor.person}`;
  const requests = server.createRateLimit({
    max,
    keyGenerator: (request) => (HEALTH.test(request.routeOptions.url ?? '') ? `gezondheid ${addressOf(request)}` : clientOf(request)),
  });
  const wrongTokens = server.createRateLimit({ max: Math.ceil(max * WRONG_TOKENS), keyGenerator: addressOf });
  return {
    count: async (request, reply) => {
      const counted = await requests(request);
      if (counted.isAllowed) return;
      const { remaining, ttlInSeconds, isExceeded } = counted;
      reply.headers({ 'RateLimit-Limit': max, 'RateLimit-Remaining': remaining, 'RateLimit-Reset': ttlInSeconds });
      if (isExceeded) throw tooMany(reply, ttlInSeconds, 'RATE_LIMIT.REQUESTS', `U stuurt meer dan ${max} aanvragen in 10 seconden`);
    },
    assertMayTry: async (request, reply) => {
      const counted = await wrongTokens(request, { increment: false });
      if (counted.isAllowed || counted.remaining > 0) return;
      throw tooMany(
        reply,
        Math.max(counted.ttlInSeconds, 1),
        'RATE_LIMIT.TOKENS',
        'Van uw adres kwamen te veel ongeldige toegangsbewijzen',
      );
    },
    countWrongToken: async (request) => {
      await wrongTokens(request);
    },
  };
}

function tooMany(reply: FastifyReply, seconds: number, code: string, what: string): PeildatumError {
  reply.header('Retry-After', seconds);
  return new PeildatumError({ code, kind: 'too-many', message: `${what}; wacht ${seconds} s en probeer het opnieuw.` });
}
