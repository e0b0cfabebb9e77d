import type { OidcConfig } from '@peildatum/platform';
import { type Finding, good, messageOf, wrong } from './finding.js';

/** Whose tokens are believed, and whether the keys to check them with can be had. */
export async function lookAtTokens(oidc: OidcConfig | undefined, embedded: boolean): Promise<Finding> {
  const what = 'Toegang';
  if (oidc === undefined) {
    return embedded
      ? good(what, 'bewijzen van dit register zelf: peildatum token')
      : wrong(what, 'niemand kan vastleggen', 'Zet OIDC_ISSUER, OIDC_AUDIENCE en OIDC_JWKS_URL.');
  }
  const where = `${oidc.issuer} voor ${oidc.audience}`;
  const advice = 'Verbeter OIDC_JWKS_URL, of vraag het de beheerder van de uitgever.';
  try {
    const answer = await fetch(oidc.jwksUrl, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) return wrong(what, `${where}: de sleutels antwoorden met ${answer.status}`, advice);
    const { keys } = (await answer.json()) as { keys?: unknown };
    if (!Array.isArray(keys) || keys.length === 0) return wrong(what, `${where}: er staan geen sleutels op OIDC_JWKS_URL`, advice);
    return good(what, `${where}, ${keys.length} sleutels`);
  } catch (error) {
    return wrong(what, `${where}: de sleutels zijn niet te halen (${messageOf(error)})`, advice);
  }
}
