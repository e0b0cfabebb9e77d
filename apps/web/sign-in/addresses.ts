/** Where the form of signing out goes. */
export const SIGN_OUT = '/afmelden';

/** Where the issuer sends somebody back to: it has to know the address beforehand. */
export const CALLBACK = '/aanmelden/uitgever/terug';
