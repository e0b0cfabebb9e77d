import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { clientRefused, deniedByIssuer, issuerNotBelieved, issuerUnreachable, refusedByIssuer, staleAttempt } from './sign-in-faults.js';

/** What the client says of an answer that is none of an issuer: it broke off, took too long, or is no JSON. */
const NO_ANSWER = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'];
/** Words of the protocol for an issuer that cannot answer now. */
const AWAY = ['server_error', 'temporarily_unavailable'];

/** What went wrong at an issuer, in our words. */
export function faultOfIssuer(error: unknown): unknown {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return deniedByIssuer();
    return AWAY.includes(error.error) ? issuerUnreachable(error) : refusedByIssuer(wordOf(error.error));
  }
  if (error instanceof ResponseBodyError) {
    if (error.status >= 500 || AWAY.includes(error.error)) return issuerUnreachable(error);
    return error.error === 'invalid_grant' ? staleAttempt() : clientRefused(error);
  }
  if (error instanceof ClientError) {
    return NO_ANSWER.includes(error.code ?? '') || error.code === undefined ? issuerUnreachable(error) : issuerNotBelieved(claimOf(error));
  }
  // As `fetch` says that it could not connect.
  if (error instanceof TypeError && error.message === 'fetch failed') return issuerUnreachable(error);
  return error;
}

/** Anybody can write an address with a word in it: one that is none of the protocol is not repeated. */
const wordOf = (word: string): string => (/^[a-z_]{1,40}$/.test(word) ? word : 'zonder reden');

/** Which claim is wrong, where that is known; its value is not repeated. */
function claimOf({ code, cause }: ClientError): string {
  const details = cause instanceof Error ? cause.cause : undefined;
  const claim = typeof details === 'object' && details !== null && 'claim' in details ? details.claim : undefined;
  return typeof claim === 'string' ? claim : (code ?? 'onbekend');
}
