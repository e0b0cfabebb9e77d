import type { FastifyRequest } from 'fastify';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** What a proxy says of who it asks for. One of them on a request means that somebody else may stand behind it. */
const FORWARDED = ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'x-cluster-client-ip'];

const nameIn = (host: string | undefined): string => /^(\[[0-9a-f:]+\]|[^:]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? '';

/** Whether a request comes of a browser on this machine, which asked for this machine by its own name, and of nobody behind it. */
export function comesFromHere({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): boolean {
  if (!LOOPBACK_NAMES.includes(nameIn(headers.host))) return false;
  if (Object.keys(headers).some((name) => FORWARDED.includes(name) || name.startsWith('x-forwarded'))) return false;
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(socket.remoteAddress ?? '');
}

/** The origin of our own pages, as a browser names it; null where this machine has no name for it. */
export const ownOrigin = (origin: string | undefined, { headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): string | null =>
  origin ?? (comesFromHere({ headers, socket }) ? `http://${headers.host}` : null);
