/** Where the form of signing out goes. */
export const SIGN_OUT = '/afmelden';

/** Where somebody reads that he is signed out, who signed in by an issuer. */
export const SIGNED_OUT = '/afgemeld';

/** Where the issuer sends somebody back to: it has to know the address beforehand. */
export const CALLBACK = '/aanmelden/uitgever/terug';
