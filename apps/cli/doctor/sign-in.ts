import type { SignInConfig } from '@peildatum/platform';
import { type Finding, good, messageOf, wrong } from './finding.js';

const NEEDED = ['authorization_endpoint', 'token_endpoint'] as const;

/** Whether people can sign in at the issuer: what it says of itself. */
export async function lookAtSignIn({ issuer, clientId }: SignInConfig): Promise<Finding> {
  const what = 'Aanmelden';
  const where = `${issuer} als ${clientId}`;
  const advice = 'Verbeter OIDC_ISSUER, of vraag het de beheerder van de uitgever.';
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    if (!answer.ok) return wrong(what, `${where}: ${address} antwoordt met ${answer.status}`, advice);
    const said = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (said.issuer !== issuer) return wrong(what, `${where}: de uitgever noemt zich anders, precies zo moet het er staan`, advice);
    const missing = NEEDED.filter((name) => typeof said[name] !== 'string');
    if (missing.length > 0) return wrong(what, `${where}: de uitgever noemt geen ${missing.join(' en ')}`, advice);
    const out = said.end_session_endpoint === undefined ? '; afmelden kan daar niet, alleen hier' : '';
    return good(what, `${where}${out}`);
  } catch (error) {
    return wrong(what, `${where}: de uitgever antwoordt niet zoals een uitgever (${messageOf(error)})`, advice);
  }
}
