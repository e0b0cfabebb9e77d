import type { FastifyReply } from 'fastify';

/** Adds to Vary what else the answer depends on, and keeps what is there: several parts of the edge choose by a header. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): void {
  const given = reply.getHeader('vary');
  const known = given === undefined ? [] : String(given).split(/\s*,\s*/);
  const missing = names.filter((name) => !known.some((other) => other.toLowerCase() === name.toLowerCase()));
  if (missing.length > 0) reply.header('Vary', [...known, ...missing].join(', '));
}
