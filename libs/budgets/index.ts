export * from './application/budgets.context.js';
export { FoldedMeans } from './application/folded-means.js';
export * from './application/input/budget.input.js';
export * from './application/input/doorbraak.input.js';
export * from './application/input/kader.input.js';
export * from './application/input/kadercijfer.input.js';
export * from './application/input/oormerk.input.js';
export * from './application/input/reservering.input.js';
export * from './application/input/tranche.input.js';
export * from './application/input/vws-regel.input.js';
export {
  AANVRAGER_WORDS,
  BEDRAGVAN_WORDS,
  DOEL_WORDS,
  KANAAL_WORDS,
  REGELSOORT_WORDS,
  STATUS_WORDS,
  TABEL_WORDS,
} from './application/input/words.js';
export { LockedMeans, type LockedMeansOptions } from './application/locked-means.js';
export { DOORWIE_WORDS, ELDERS_WORDS, macroControl } from './application/macro-control.subject.js';
export { MeansWatch } from './application/means.js';
export { MeansGuard } from './application/means-guard.js';
export { MeansImportWatch } from './application/means-import-watch.js';
export { claimsOf, NO_CLAIMS, type PlansBeside } from './application/plan-claims.js';
export { GetUptakeQuery, type UptakeAnswer } from './application/queries/budget.queries.js';
export { ListFrameworksQuery } from './application/queries/framework.queries.js';
export { agreementTableDecisions } from './domain/agreement-table/agreement-table.rules.js';
export { capacityOf } from './domain/approval-room.js';
export type { Reserved } from './domain/budget.accounts.js';
export { budgetNotFound, correctBudget, tellBudget } from './domain/budget.decide.js';
export * from './domain/budget.events.js';
export type { Grant } from './domain/budget.state.js';
export { type BudgetFact, type BudgetView, foldBudget } from './domain/budget.view.js';
export type { PlanClaims, SectorClaims } from './domain/claims.js';
export type { EarmarkUptake, FreeUptake } from './domain/earmark-uptake.js';
export { type Figures, quarterEnd, quarterName, quarterNamed, quartersBehind } from './domain/framework/figures.js';
export { type AccountOf, accountOf } from './domain/framework/framework.account.js';
export { correctFramework, frameworkNotFound, tellFramework } from './domain/framework/framework.decide.js';
export * from './domain/framework/framework.events.js';
export { foldFramework } from './domain/framework/framework.fold.js';
export type * from './domain/framework/framework.shape.js';
export { frameworkView, REPORTED_SERIES } from './domain/framework/framework.view.js';
export { type Medicines, thresholdOf } from './domain/framework/medicines-correction.js';
export { type MacroView, macroEvents } from './domain/macro/macro-control.js';
export type { MonthEnd } from './domain/month-series.js';
export { type Projected, type Projection, projectionOf } from './domain/projection.js';
export { sumOfStated } from './domain/stated.js';
export { type SectorUptake, type Uptake, uptakeOf, type YearUptake } from './domain/uptake.js';
export { type FrameworkFilter, frameworksAt } from './read-models/frameworks-at.js';
