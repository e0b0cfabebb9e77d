import { TOETS_CODE, type ToetsCode, toetsNotFound } from '@peildatum/plans';

export const TOETS_CODE_PARAM = {
  name: 'code',
  description: 'De code van de snelle toets.',
  schema: { type: 'string', pattern: TOETS_CODE.source, examples: ['ST-0123'] },
};

/** @throws PeildatumError `TOETS.NOT_FOUND` for text that no snelle toets can have as its code. */
export function toetsCode(given: string): ToetsCode {
  if (TOETS_CODE.test(given)) return given;
  throw toetsNotFound(given.slice(0, 60));
}
