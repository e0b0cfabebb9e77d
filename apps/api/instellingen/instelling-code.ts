import { INSTITUTION_CODE, type InstitutionCode, institutionNotFound } from '@peildatum/volume-norms';

export const INSTELLING_CODE_PARAM = {
  name: 'code',
  description: 'De code van de instelling.',
  schema: { type: 'string', pattern: INSTITUTION_CODE.source, examples: ['mst'] },
};

/** @throws PeildatumError `INSTITUTION.NOT_FOUND` for text that no institution can have as its code. */
export function instellingCode(given: string): InstitutionCode {
  if (INSTITUTION_CODE.test(given)) return given;
  throw institutionNotFound(given.slice(0, 60));
}
