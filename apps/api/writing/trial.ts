import type { FastifyRequest } from 'fastify';
import { yesOrNo } from '../reading/parameter.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its requests may ask what they would come to. */
    readonly takesTrial?: boolean;
  }
}

/** The configuration of a route whose request may be a trial. */
export const TAKES_TRIAL = { takesTrial: true } as const;

export const PROEF = yesOrNo(
  'true: leg niets vast, en zeg welke cijfers van welke bevroren edities anders zouden worden. Wat geweigerd zou worden, wordt het hier ook.',
);

/** Where nothing can be tried, a file with the same facts can. */
export const INSTEAD_OF_TRIAL = {
  proef: 'wat hier wordt verteld, bekijkt u zonder het vast te leggen als regel van een bestand: POST /v1/importen?proef=true',
};

/** The parameters that a request which records something may have. */
export const trialParameters = ({ routeOptions }: FastifyRequest) => (routeOptions.config?.takesTrial === true ? { proef: PROEF } : {});
