import { KPI_CODE, type KpiCode, kpiNotFound } from '@peildatum/plans';

export const KPI_CODE_PARAM = {
  name: 'code',
  description: 'De code van de KPI.',
  schema: { type: 'string', pattern: KPI_CODE.source, examples: ['ST-0123.1.K07'] },
};

/** @throws PeildatumError `KPI.NOT_FOUND` for text that no KPI can have as its code. */
export function kpiCodeOf(given: string): KpiCode {
  if (KPI_CODE.test(given)) return given;
  throw kpiNotFound(given.slice(0, 60));
}
