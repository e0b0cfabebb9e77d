import { tokenInvalid, tokenMissing } from './token-errors.js';

/** RFC 6750: `Bearer` in any case, one space, the token. @throws PeildatumError `TOKEN.MISSING`, `TOKEN.INVALID`. */
export function bearerOf(header: string | undefined): string {
  if (header === undefined) throw tokenMissing();
  const match = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(header.trim());
  if (!match) throw tokenInvalid();
  return match[1] as string;
}
