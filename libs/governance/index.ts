export { governanceImportKinds } from './application/import-kinds.js';
export { correctGovernance, recordGovernance } from './domain/governance.decide.js';
export { GOVERNANCE_STREAM, type GovernanceEvent, governanceEvents, NO_DATA_DATES } from './domain/governance.events.js';
export { foldGovernance } from './domain/governance.fold.js';
export type { DataDates, GovernanceView, PublishedFigure, ReportEdition } from './domain/governance.view.js';
export { CreateGovernance1763800000020 } from './read-models/create-governance.migration.js';
export { governanceProjection } from './read-models/governance.projection.js';
export { governanceAt } from './read-models/governance-at.js';
export { GovernanceFactRow } from './read-models/governance-fact.entity.js';
