import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** How what is read is marked for who may see what is under embargo; null: nothing is, or it is not there for who asks. */
    embargo: string | null;
  }
}

/** Says of every answer that is read. */
export const EMBARGO_HEADER = 'Peildatum-Embargo';

/** The header of what is marked. */
export const embargoHeader = ({ embargo }: Pick<FastifyRequest, 'embargo'>): Readonly<Record<string, string>> =>
  embargo == null ? {} : { [EMBARGO_HEADER]: embargo };

/** An answer of clocks says with them what of it may not be told on. */
export const marked = (value: object, embargo: string | null): object =>
  embargo != null && 'klokken' in value ? { ...value, klokken: { ...(value.klokken as object), embargo } } : value;
