import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body of this route is a form that no page of ours sends. */
    readonly takesForm?: boolean;
  }
}

/** The configuration of a route that another program sends a form to. */
export const TAKES_FORM = { takesForm: true } as const;

export const takesForm = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean => routeOptions.config?.takesForm === true;
