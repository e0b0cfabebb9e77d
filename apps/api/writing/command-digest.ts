import { createHash } from 'node:crypto';
import { canonicalJson } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import type { BodyReader } from './body-reader.js';

/**
 * What a request asks, as SHA-256 in base64url: the route, the subject in its address, and the body, whatever the order of its
 * fields. The personal fields of a body are left out: the digest goes into the log, and names could be guessed from it.
 */
export function commandDigestOf(
  { method, routeOptions, params, body }: FastifyRequest,
  { personal = [] }: Pick<BodyReader<unknown>, 'personal'>,
): string {
  const said = Object.fromEntries(Object.entries(body as object).filter(([field]) => !personal.includes(field)));
  return createHash('sha256')
    .update(canonicalJson([method, routeOptions.url, params, said]))
    .digest('base64url');
}
