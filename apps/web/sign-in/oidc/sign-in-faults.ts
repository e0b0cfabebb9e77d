import { PeildatumError } from '@peildatum/kernel';
import { HttpFault } from '../../../api/problem/http-fault.js';

/** Every fault of signing in begins so: its page leads to where one signs in. */
export const SIGN_IN_FAULT = 'SIGN_IN.';

export const staleAttempt = () =>
  new HttpFault(
    400,
    `${SIGN_IN_FAULT}STALE`,
    'Dit aanmelden telt niet meer: het duurde langer dan tien minuten, het is al gebruikt, of het begon in een ander venster. Meld u opnieuw aan.',
  );

export const deniedByIssuer = () =>
  new HttpFault(
    403,
    `${SIGN_IN_FAULT}DENIED`,
    'De uitgever meldde u niet aan: u brak het af, of u mag dit register daar niet gebruiken. Meld u opnieuw aan, of vraag het uw beheerder.',
  );

/** @param word what the issuer calls it, as its protocol has it */
export const refusedByIssuer = (word: string) =>
  new HttpFault(
    403,
    `${SIGN_IN_FAULT}REFUSED`,
    `De uitgever nam het aanmelden niet aan (${word}). Meld u opnieuw aan; blijft het zo, noem dit dan aan de beheerder van dit register.`,
  );

/** @param what does not match, as the protocol has it */
export const issuerNotBelieved = (what: string) =>
  new HttpFault(
    403,
    `${SIGN_IN_FAULT}NOT_BELIEVED`,
    `Wat de uitgever over u zei, klopt niet (${what}), dus u bent niet aangemeld. Meld u opnieuw aan; blijft het zo, noem dit dan aan de beheerder van dit register.`,
  );

/** @param why it is not believed, in the words of who looks at tokens */
export const actorNotBelieved = (why: string) =>
  new HttpFault(403, `${SIGN_IN_FAULT}NOBODY`, `De uitgever kent u, maar dit register kan u daarmee niet toelaten. ${why}`);

/** For the issuer itself, and for who passes for it: why is not said. */
export const logoutTokenRefused = () =>
  new HttpFault(400, `${SIGN_IN_FAULT}LOGOUT_TOKEN`, 'Dit is geen geldig bericht van de uitgever dat iemand zich afmeldde (logout_token).');

export const issuerUnreachable = (cause: unknown) =>
  new PeildatumError(
    {
      code: `${SIGN_IN_FAULT}ISSUER_UNREACHABLE`,
      kind: 'unavailable',
      message: 'De uitgever waar u zich aanmeldt, antwoordt niet; probeer het over een minuut opnieuw.',
    },
    { cause },
  );

export const isUnreachable = (fault: unknown): boolean =>
  fault instanceof PeildatumError && fault.code === `${SIGN_IN_FAULT}ISSUER_UNREACHABLE`;

export const clientRefused = (cause: unknown) =>
  new PeildatumError(
    {
      code: `${SIGN_IN_FAULT}CLIENT_REFUSED`,
      kind: 'unavailable',
      message:
        'De uitgever herkent dit register niet, dus niemand kan zich aanmelden. Beheerder: kijk OIDC_CLIENT_ID en OIDC_CLIENT_SECRET na, en of WEB_ORIGIN bij de uitgever staat.',
    },
    { cause },
  );
