import type { Fault } from '@peildatum/kernel';

export const lineFault = (line: number, message: string, field?: string): Fault => ({
  code: 'IMPORT.LINE',
  kind: 'invalid',
  field: field === undefined ? `regel ${line}` : `regel ${line}: ${field}`,
  message: `regel ${line}: ${message}`,
});

/** In characters; as much as a request to the API may have. */
export const MAX_LINE = 262_144;
export const TOO_LONG = `de regel is langer dan ${MAX_LINE} tekens; een regel is een feit`;
