import { PeildatumError } from '@peildatum/kernel';
import { type Config, isLoopback } from '@peildatum/platform/config';

/**
 * Why nobody may say himself who he is in a register of these settings; null where he may: no issuer says so, and nobody can come but
 * from this machine.
 */
export function noDemonstration({ oidc, web, http }: Pick<Config, 'oidc' | 'web' | 'http'>): PeildatumError | null {
  if (oidc !== undefined)
    return refusal(
      'WAY_IN.ISSUER',
      `Hier zegt een uitgever wie wie is (OIDC_ISSUER). Meld u aan op ${web.origin === undefined ? 'de pagina’s' : `${web.origin}/aanmelden`}, of begin een register zonder uitgever.`,
    );
  if (web.origin !== undefined)
    return refusal('WAY_IN.ORIGIN', 'Hier komen mensen van elders (WEB_ORIGIN). Laat die leeg voor een demonstratie op deze machine.');
  if (!isLoopback(http.host))
    return refusal(
      'WAY_IN.REACHABLE',
      `Dit register luistert op ${http.host} (HOST), waar ook anderen bij kunnen. Laat HOST leeg voor een demonstratie op deze machine.`,
    );
  return null;
}

const refusal = (code: string, message: string) => new PeildatumError({ code, kind: 'forbidden', message });
