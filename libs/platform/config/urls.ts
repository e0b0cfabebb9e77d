const parsed = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

export const isPostgresUrl = (text: string): boolean => /^postgres(ql)?:\/\/[^/]/.test(text) && parsed(text) !== undefined;

/** A cluster's address names several servers, which no URL does; the client reads the rest. */
export const isKurrentUrl = (text: string): boolean => /^(kurrentdb|esdb)(\+discover)?:\/\/[^/?\s]+/.test(text);

/** https, or http to this machine: what stands at it decides who may write. */
export function isWebUrl(text: string): boolean {
  const url = parsed(text);
  if (url === undefined) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
}

/** What a browser sends as Origin: scheme, host and port in the one way of writing; https, or http on this machine. `*` is none. */
export const isOrigin = (text: string): boolean => isWebUrl(text) && !text.includes('*') && parsed(text)?.origin === text;

/** Whether two PostgreSQL addresses name one database, whoever logs in. */
export function sameDatabase(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => {
    const url = new URL(text);
    const database = url.pathname.length > 1 ? url.pathname : `/${url.username}`; // libpq's rule
    return `${url.hostname.toLowerCase()}:${url.port || '5432'}${database}`;
  });
  return left === right;
}
