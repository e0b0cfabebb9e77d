/**
 * The code of a snelle toets, by which its whole dossier is known. Its plans are numbered behind it (`ST-0123.1`, after a
 * rejection or withdrawal `ST-0123.2`), and the KPIs of a plan are named behind that (`ST-0123.1.K07`).
 */
export const TOETS_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
export const TOETS_CODE_FORM = 'letters, cijfers en streepjes, ten hoogste 40';
export const PLAN_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}\.[1-9]\d?$/;
export const KPI_NAME = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;
export const KPI_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}\.[1-9]\d?\.[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;

export type ToetsCode = string;
export type PlanCode = string;
/** Within its plan. */
export type KpiName = string;
export type KpiCode = string;

/** A snelle toets and all that follows from it is one dossier: one stream, so that a rule sees the whole of it. */
export const dossierStream = (toets: ToetsCode): string => `dossier-${toets}`;
export const isDossierStream = (stream: string): boolean => stream.startsWith('dossier-');
export const toetsOfStream = (stream: string): ToetsCode => stream.slice('dossier-'.length);

export const toetsOfPlan = (plan: PlanCode): ToetsCode => plan.slice(0, plan.indexOf('.'));
export const planNumber = (plan: PlanCode): number => Number(plan.slice(plan.indexOf('.') + 1));
export const planCode = (toets: ToetsCode, number: number): PlanCode => `${toets}.${number}`;

export const kpiCode = (plan: PlanCode, kpi: KpiName): KpiCode => `${plan}.${kpi}`;
export const planOfKpi = (code: KpiCode): PlanCode => code.slice(0, code.lastIndexOf('.'));
export const kpiName = (code: KpiCode): KpiName => code.slice(code.lastIndexOf('.') + 1);
