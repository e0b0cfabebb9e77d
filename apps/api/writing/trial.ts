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

/** The parameters that a request which records something may have. */
export const trialParameters = ({ routeOptions }: FastifyRequest) => (routeOptions.config?.takesTrial === true ? { proef: PROEF } : {});
