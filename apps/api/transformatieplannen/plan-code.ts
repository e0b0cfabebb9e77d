import { PLAN_CODE, type PlanCode, planNotFound } from '@peildatum/plans';

export const PLAN_CODE_PARAM = {
  name: 'code',
  description: 'De code van het transformatieplan.',
  schema: { type: 'string', pattern: PLAN_CODE.source, examples: ['ST-0123.1'] },
};

/** @throws PeildatumError `PLAN.NOT_FOUND` for text that no plan can have as its code. */
export function planCodeOf(given: string): PlanCode {
  if (PLAN_CODE.test(given)) return given;
  throw planNotFound(given.slice(0, 60));
}
