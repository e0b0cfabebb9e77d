import type { Moment } from '../view/moment.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where in time the page is that is asked for; null for one without clocks. */
    moment: Moment | null;
  }
}
