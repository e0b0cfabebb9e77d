/** The hidden field of every form that does something. */
export const TOKEN_FIELD = '_formulier';
