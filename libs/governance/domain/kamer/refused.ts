import { ForbiddenStep, field, PeildatumError, schema } from '@peildatum/kernel';

/** What the codes of these subjects look like: `29689-1305`, `azwa-2025-07`. */
export const KAMER_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;
export const KAMER_ALLOWED = 'letters, cijfers en koppeltekens';

/** A commitment by its code. An event takes what names one at all: whether it is there is asked of the register. */
export const commitment = (description: string) =>
  field.recordedAs(
    schema.text(60),
    field.code('afspraak', /^[A-Z]{3,4}-[A-Za-z0-9-]{1,50}$/, 'de code van een afspraak: AZWA-B3', description, 'AZWA-B3'),
  );

export const refusing = (subject: string) => (code: string, message: string) => new ForbiddenStep(`${subject}.${code}`, message);

export const missing = (subject: string, message: string) =>
  new PeildatumError({ code: `${subject}.NOT_FOUND`, kind: 'not-found', message });
