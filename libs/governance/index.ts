export { body } from './application/bodies/body.subject.js';
export { CorrectGovernanceCommand, TellGovernanceCommand } from './application/commands/governance.commands.js';
export { decision } from './application/decisions/decision.subject.js';
export { governance } from './application/governance.context.js';
export { governanceFacts } from './application/governance-facts.js';
export * from './application/kamer/index.js';
export { meeting } from './application/meetings/meeting.subject.js';
export { partyRegister } from './application/parties/party.subject.js';
export { decidedBy, knownDecider, knownParties } from './application/premises.js';
export { type Follows, GetGovernanceQuery } from './application/queries/governance.queries.js';
export { ListPartiesQuery } from './application/queries/party.queries.js';
export { BESLUITSTAND_WORDS, MONITORSTAND_WORDS, VERGADERSTAND_WORDS } from './application/words.js';
export { BODIES, type BodyEvent, bodyStreams, ZETEL_WORDS } from './domain/bodies/body.events.js';
export type { BodyView } from './domain/bodies/body.view.js';
export {
  CODE as DECISION_CODE,
  DECISION_CODE_FORM,
  type DecisionEvent,
  decisionCode,
  decisionStreams,
} from './domain/decisions/decision.events.js';
export type { DecisionStatus } from './domain/decisions/decision.rules.js';
export type { DecisionView } from './domain/decisions/decision.view.js';
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
export { type MeetingEvent, meetingStreams } from './domain/meetings/meeting.events.js';
export type { MeetingStatus, MeetingView } from './domain/meetings/meeting.view.js';
export type { MonitorStanding } from './domain/meetings/quarterly-monitor.js';
export {
  AGREEMENTS,
  type Agreement,
  PARTIJROL_WORDS,
  PARTY_STREAM,
  type PartyEvent,
  type PartyRole,
} from './domain/parties/party.events.js';
export { partiesNotFound } from './domain/parties/party.rules.js';
export { countOf, type PartyRegisterView, type PartyView, partyCalled, roleIn } from './domain/parties/party.view.js';
export { boardMeetingsAt, type ToldMeeting } from './read-models/board-meetings-at.js';
export { governanceProjection } from './read-models/governance.projection.js';
export { governanceAt, type NamedEdition, reportEditionsAt } from './read-models/governance-at.js';
