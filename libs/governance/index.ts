export { governance } from './application/governance.context.js';
export { correctGovernance, recordGovernance } from './domain/governance.decide.js';
export { GOVERNANCE_STREAM, type GovernanceEvent, governanceEvents, NO_DATA_DATES } from './domain/governance.events.js';
export { foldGovernance } from './domain/governance.fold.js';
export type { DataDates, GovernanceView, PublishedFigure, ReportEdition } from './domain/governance.view.js';
export { governanceProjection } from './read-models/governance.projection.js';
export { governanceAt } from './read-models/governance-at.js';
