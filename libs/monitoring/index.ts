export * from './application/input/doel.input.js';
export * from './application/input/indicator.input.js';
export * from './application/input/meetronde.input.js';
export * from './application/input/meting.input.js';
export * from './application/input/monitor.input.js';
export {
  AANTEKENING_WORDS,
  DOELSTATUS_WORDS,
  GEEN_TEMPO_WORDS,
  GEEN_VERGELIJKING_WORDS,
  KOERS_WORDS,
  KWANTIFICERING_WORDS,
  LAAG_WORDS,
  METINGSTATUS_WORDS,
  RICHTING_WORDS,
  RONDESTATUS_WORDS,
  TERMIJN_WORDS,
  VAST_TE_STELLEN_WORDS,
} from './application/input/words.js';
export * from './application/monitoring.context.js';
export {
  GetIndicatorQuery,
  type IndicatorFilter,
  ListIndicatorsQuery,
} from './application/queries/indicator.queries.js';
export { indicatorKey, indicatorsPage } from './application/queries/pages.js';
export { type Compared, comparisonOf } from './domain/comparison.js';
export { correctMonitor, indicatorNotFound, monitorNotFound, tellMonitor } from './domain/monitor.decide.js';
export * from './domain/monitor.events.js';
export type * from './domain/monitor.shape.js';
export { foldMonitor, monitorView } from './domain/monitor.view.js';
export { pacePerYear } from './domain/pace.js';
export { compareIn, ONE_IN, PERCENT } from './domain/shares.js';
