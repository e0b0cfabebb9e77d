import { type Cents, euroOf, type Shape } from '@peildatum/kernel';

/** Euros as every answer writes them: text with two decimals, for a JSON number is not exact. */
export const EUROS = '^-?\\d+\\.\\d{2}$';

/** An amount in euro. */
export const bedrag = (description: string): Shape<string> => ({
  schema: { type: 'string', pattern: EUROS, example: '740409907.00', description },
});

export const bedragOf = (amount: Cents | null): string | null => (amount === null ? null : euroOf(amount));
