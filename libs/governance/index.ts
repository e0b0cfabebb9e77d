export { CorrectGovernanceCommand, TellGovernanceCommand } from './application/commands/governance.commands.js';
export { governance } from './application/governance.context.js';
export { governanceFacts } from './application/governance-facts.js';
export { GetGovernanceQuery } from './application/queries/governance.queries.js';
export {
  type DatedText,
  FIXED_TEXT_KEYS,
  type FixedTextKey,
  isFixedText,
  isInside,
  textFault,
  textsOn,
} from './domain/fixed-texts.js';
export { correctGovernance, recordGovernance } from './domain/governance.decide.js';
export {
  COUNTED_OBJECTS,
  type CountedObject,
  GOVERNANCE_STREAM,
  type GovernanceEvent,
  governanceEvents,
  NO_DATA_DATES,
} from './domain/governance.events.js';
export { foldGovernance } from './domain/governance.fold.js';
export type { DataDates, GovernanceView, PublishedFigure, ReportEdition } from './domain/governance.view.js';
export { boardMeetingsAt, type ToldMeeting } from './read-models/board-meetings-at.js';
export { governanceProjection } from './read-models/governance.projection.js';
export { governanceAt, type NamedEdition, reportEditionsAt } from './read-models/governance-at.js';
