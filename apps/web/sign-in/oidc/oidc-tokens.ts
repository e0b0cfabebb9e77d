/** The injection token of `OidcSignIn`; null where nobody signs in by an issuer. */
export const OIDC_SIGN_IN = Symbol('OidcSignIn');

/** The injection token of `CookieNames`. */
export const COOKIE_NAMES = Symbol('CookieNames');
