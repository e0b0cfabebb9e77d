import { ForbiddenStep, PeildatumError } from '@peildatum/kernel';

/** What the codes of these subjects look like: `29689-1305`, `azwa-2025-07`. */
export const KAMER_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;
export const KAMER_ALLOWED = 'letters, cijfers en koppeltekens';

export const refusing = (subject: string) => (code: string, message: string) => new ForbiddenStep(`${subject}.${code}`, message);

export const missing = (subject: string, message: string) =>
  new PeildatumError({ code: `${subject}.NOT_FOUND`, kind: 'not-found', message });
