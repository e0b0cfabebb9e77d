import { fieldFault, PeildatumError } from '@peildatum/kernel';

/**
 * The key of the IETF draft (httpapi-idempotency-key-header): a text between quotes; bare is taken too.
 * @throws PeildatumError `IDEMPOTENCY_KEY.INVALID`.
 */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const given = header.trim();
  const key = /^"([^"]*)"$/.exec(given)?.[1] ?? given;
  if (/^[\x21\x23-\x7e]{1,255}$/.test(key)) return key;
  throw new PeildatumError(
    fieldFault(
      'Idempotency-Key',
      'geef 1 tot 255 letters, cijfers of leestekens zonder spatie, bijvoorbeeld een UUID',
      'IDEMPOTENCY_KEY.INVALID',
    ),
  );
}
