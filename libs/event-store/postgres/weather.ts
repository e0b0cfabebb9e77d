/** Connection errors of Node, and of `pg`, which has no codes for its own. */
const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT', // the socket file of a server that is down
]);
const LOST_SAYS_PG =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|write after end|read ECONNRESET)/;

/**
 * SQLSTATEs that pass by themselves: connection (08), out of resources (53), shutdown and restart (57P0x), cancelled by a timeout,
 * serialization, deadlock, lock timeout, and a server that is a standby for the moment.
 */
const PASSING = /^(08...|53...|57P0[1-5]|57014|40001|40P01|55P03|25006)$/;

/** Whether an error of the database may be over a moment later; whether the statement was carried out, it does not say. */
export function isWeather(error: unknown): boolean {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return LOST.has(code) || PASSING.test(code);
  return typeof message === 'string' && LOST_SAYS_PG.test(message);
}

/** `pg` says this when every connection of a pool was taken for as long as it waits: the server may be well. */
const NONE_FREE = /^timeout exceeded when trying to connect/;

export const isNoneFree = (error: unknown): boolean => error instanceof Error && NONE_FREE.test(error.message);
