/** What stands in the place of what nobody may read. */
export const HIDDEN = '***';

/** Everything between the scheme and the last @ of an address: user, password, and an @ in the password too. */
const LOGIN = /([a-z][a-z0-9+.-]*:\/\/)[^\s"'<>\\]*@/gi;
const BEARER = /\bbearer +[^\s"'<>\\]+/gi;
const JWT = /\beyJ[\w-]{4,}\.[\w-]+\.?[\w-]*/g;
const EMAIL = /[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Takes out of a text what it should never have had: logins of addresses, tokens, e-mail addresses. */
export function scrub(text: string): string {
  // Most texts have none of it, and say so at once.
  if (!text.includes('@') && !text.includes('eyJ') && !/bearer/i.test(text)) return text;
  return text.replace(LOGIN, `$1${HIDDEN}@`).replace(BEARER, `Bearer ${HIDDEN}`).replace(JWT, HIDDEN).replace(EMAIL, HIDDEN);
}
