import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** A year, in seconds: the least that internet.nl takes. */
const YEAR = 31_536_000;

/** What a browser could do for a page, and ours never ask for. */
const DENIED =
  'accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope magnetometer microphone midi payment usb';
const PERMISSIONS_POLICY = DENIED.split(' ')
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers of every answer (guidelines of the NCSC for web applications). An answer that is a page brings a content policy of its own. */
export async function secureAnswers(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: { maxAge: YEAR, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
  });
  server.addHook('onRequest', (_request, reply, done) => {
    reply.header('Permissions-Policy', PERMISSIONS_POLICY);
    done();
  });
}
