import { PeildatumError } from '@peildatum/kernel';

const unauthenticated = (code: string, message: string, cause?: unknown) =>
  new PeildatumError({ code, kind: 'unauthenticated', message }, cause === undefined ? undefined : { cause });

export const tokenMissing = () =>
  unauthenticated('TOKEN.MISSING', 'Hiervoor is een toegangsbewijs nodig; stuur het mee in de kopregel Authorization: Bearer ….');

/** For who comes to a page. */
export const sessionMissing = () => unauthenticated('SESSION.MISSING', 'Meld u aan om deze pagina te zien.');

export const tokenExpired = (cause: unknown) =>
  unauthenticated('TOKEN.EXPIRED', 'Het toegangsbewijs is verlopen of nog niet geldig; vraag een nieuw aan.', cause);

export const tokenInvalid = (cause?: unknown) =>
  unauthenticated(
    'TOKEN.INVALID',
    'Het toegangsbewijs is niet echt of hoort niet bij dit register; vraag er een aan bij de uitgever van dit register.',
    cause,
  );

/** @param claims what is missing or wrong, in words */
export const tokenClaims = (claims: string) =>
  unauthenticated('TOKEN.CLAIMS', `Het toegangsbewijs zegt niet goed wie u bent: ${claims}. Vraag de uitgever om dit te herstellen.`);

export const keysUnreachable = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'TOKEN.KEYS_UNREACHABLE',
      kind: 'unavailable',
      message: 'De uitgever van toegangsbewijzen antwoordt niet, dus kan niemand worden herkend; probeer het zo weer.',
    },
    { cause },
  );
