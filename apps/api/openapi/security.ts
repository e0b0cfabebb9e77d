/** The name of the security scheme in the OpenAPI document. */
export const BEARER = 'toegangsbewijs';
