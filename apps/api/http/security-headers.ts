import type { FastifyHelmetOptions } from '@fastify/helmet';

/** A year, in seconds. */
const YEAR = 31_536_000;

/** The headers of every answer (guidelines of the NCSC). An answer that is a page brings a policy of its own. */
export const SECURITY: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
  },
  strictTransportSecurity: { maxAge: YEAR, includeSubDomains: true },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  crossOriginEmbedderPolicy: false,
};
