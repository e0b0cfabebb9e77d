import { ACTION_CODE, type ActionCode, actionNotFound } from '@peildatum/thematafels';

export const ACTION_CODE_PARAM = {
  name: 'code',
  description: 'De code van de actie.',
  schema: { type: 'string', pattern: ACTION_CODE.source, examples: ['IZA-L-001'] },
};

/** @throws PeildatumError `ACTION.NOT_FOUND` for text that no action can have as its code. */
export function actionCode(given: string): ActionCode {
  if (ACTION_CODE.test(given)) return given;
  throw actionNotFound(given.slice(0, 60));
}
