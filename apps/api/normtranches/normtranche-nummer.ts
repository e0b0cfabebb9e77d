import { TRANCHE_CODE, trancheNotFound } from '@peildatum/volume-norms';

export const NORMTRANCHE_PARAM = {
  name: 'nummer',
  description: 'Het nummer van de tranche.',
  schema: { type: 'string', pattern: TRANCHE_CODE.source, examples: ['1'] },
};

/** @throws PeildatumError `TRANCHE.NOT_FOUND` for text that no tranche can have as its number. */
export function normtrancheNummer(given: string): string {
  if (TRANCHE_CODE.test(given)) return given;
  throw trancheNotFound(given.slice(0, 60));
}
