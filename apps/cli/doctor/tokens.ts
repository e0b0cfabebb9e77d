import type { Config } from '@peildatum/platform';
import { noDemonstration } from '../../runtime/no-demonstration.js';
import { type Finding, good, messageOf, wrong } from './finding.js';

/** Whose tokens are believed, and whether the keys to check them with can be had. */
export async function lookAtTokens(config: Pick<Config, 'oidc' | 'eventStore' | 'web' | 'http'>): Promise<Finding> {
  const { oidc, eventStore } = config;
  const what = 'Toegang';
  if (oidc === undefined) {
    if (eventStore.kind === 'embedded') return good(what, 'bewijzen van dit register zelf: peildatum token');
    return noDemonstration(config) === null
      ? good(what, 'geen uitgever: alleen op deze machine, door de demonstratie van de pagina’s (peildatum aanmelden)')
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
