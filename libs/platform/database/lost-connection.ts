/** Whether the server, or the way to it, is gone: told by PostgreSQL (class 08, 57P0x), by the socket, or by `pg` in words alone. */
export function isLostConnection(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(08|57P0)/.test(code) ||
    ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code) ||
    /^Connection terminated|not queryable$/.test(message)
  );
}

/** For ending a connection that the server may have ended first. */
export const ignoreLost = (error: unknown): void => {
  if (!isLostConnection(error)) throw error;
};
