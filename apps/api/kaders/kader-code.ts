import { FRAMEWORK_CODE, type FrameworkCode, frameworkNotFound } from '@peildatum/budgets';

export const KADER_CODE_PARAM = {
  name: 'code',
  description: 'De sector en het begrotingsjaar.',
  schema: { type: 'string', pattern: FRAMEWORK_CODE.source, examples: ['msz-2024'] },
};

/** @throws PeildatumError `FRAMEWORK.NOT_FOUND` for text that no kader can have as its code. */
export function kaderCode(given: string): FrameworkCode {
  if (FRAMEWORK_CODE.test(given)) return given as FrameworkCode;
  throw frameworkNotFound(given.slice(0, 60) as FrameworkCode);
}
