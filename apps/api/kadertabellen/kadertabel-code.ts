import { AGREEMENT_TABLE_CODE, type AgreementTableCode, agreementTableNotFound } from '@peildatum/budgets';

export const KADERTABEL_CODE_PARAM = {
  name: 'code',
  description: 'De code van de tabel.',
  schema: { type: 'string', pattern: AGREEMENT_TABLE_CODE.source, examples: ['iza-besparingen'] },
};

/** @throws PeildatumError `AGREEMENT_TABLE.NOT_FOUND` for text that no table can have as its code. */
export function kadertabelCode(given: string): AgreementTableCode {
  if (AGREEMENT_TABLE_CODE.test(given)) return given;
  throw agreementTableNotFound(given.slice(0, 60));
}
