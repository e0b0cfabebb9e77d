import type { CookieSerializeOptions } from '@fastify/cookie';

/** Over TLS the browser itself sees to it that a cookie of this name comes from this host, for the whole of it. */
const PREFIX = '__Host-';

export interface CookieNames {
  /** Of the session. */
  readonly session: string;
  /** Of the secret behind the forms. */
  readonly form: string;
  /** Of a signing in that is under way elsewhere. */
  readonly attempt: string;
  readonly options: CookieSerializeOptions;
}

/** @param origin of our pages; on this machine alone it may be plain http, and then the names and the attribute that ask for TLS cannot be */
export function cookieNames(origin: string | undefined): CookieNames {
  const secure = origin?.startsWith('https:') ?? false;
  const named = (name: string) => (secure ? `${PREFIX}${name}` : name);
  return {
    session: named('peildatum-sessie'),
    form: named('peildatum-formulier'),
    attempt: named('peildatum-aanmelding'),
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
