import { INTERVENTION_CODE, type InterventionCode, interventionNotFound } from '@peildatum/volume-norms';

export const VOLUMENORM_CODE_PARAM = {
  name: 'code',
  description: 'De code van de interventie.',
  schema: { type: 'string', pattern: INTERVENTION_CODE.source, examples: ['multitrauma'] },
};

/** @throws PeildatumError `INTERVENTION.NOT_FOUND` for text that no intervention can have as its code. */
export function volumenormCode(given: string): InterventionCode {
  if (INTERVENTION_CODE.test(given)) return given;
  throw interventionNotFound(given.slice(0, 60));
}
