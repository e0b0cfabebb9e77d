export { approvalNeeded, isApprovalOn, isHeldForApproval } from './application/approval-needed.js';
export * from './application/commands/action.commands.js';
export {
  ChangeThematafelCommand,
  CorrectThematafelCommand,
} from './application/commands/thematafel.commands.js';
export { ActionsInReadModel } from './application/import/actions-in-read-model.js';
export { AlikeWatch } from './application/import/alike-watch.js';
export * from './application/input/actie.input.js';
export * from './application/input/afvoering.input.js';
export * from './application/input/bevestiging.input.js';
export * from './application/input/coordinator.input.js';
export * from './application/input/statusmelding.input.js';
export * from './application/input/thematafel.input.js';
export * from './application/queries/action.queries.js';
export * from './application/queries/thematafel.queries.js';
export { actionFacts, openingFacts, thematafelFacts } from './application/thematafel-facts.js';
export { thematafels } from './application/thematafels.context.js';
export { CONFIRMED_COLUMN } from './application/worksheet/action-sheet.js';
export { type ActionChange, actionNotFound, changeAction, correctAction, registerAction } from './domain/action.decide.js';
export {
  ACTION_CODE,
  type ActionCode,
  type ActionEvent,
  actionCodeOf,
  actionEvents,
  actionStream,
  type Confidence,
  OPEN_PROGRESS,
  OPEN_STATUSES,
} from './domain/action.events.js';
export { foldAction } from './domain/action.fold.js';
export { ACTION_STATUSES, type ActionStatus, isClosed } from './domain/action.js';
export {
  type ActionStanding,
  type ActionView,
  type AssessedConfidence,
  isConfirmable,
  isDirect,
  isInReport,
  isOverdue,
  reportedOn,
  standingOf,
} from './domain/action.view.js';
export { type DueDate, readDueDate } from './domain/due-date.js';
export {
  BAR_STATUSES,
  CONFIDENCE_CHOICES,
  confidenceWord,
  OTHER_STATUSES,
  STATUS_SLUGS,
  statusName,
  statusOfSlug,
  statusSlug,
} from './domain/status-names.js';
export { changeThematafel, correctThematafel, openThematafel, thematafelNotFound } from './domain/thematafel.decide.js';
export { type ThematafelEvent, thematafelEvents } from './domain/thematafel.events.js';
export { foldThematafel } from './domain/thematafel.fold.js';
export type { AttentionPoint, Milestone, ThematafelView } from './domain/thematafel.view.js';
export {
  ACTION_THEMATAFELS,
  type ActionThematafel,
  GENERAL_GROUPS,
  THEMATAFEL_LETTERS,
  type ThematafelLetter,
  thematafelOf,
  thematafelStream,
} from './domain/thematafel-letter.js';
export { actionProjection } from './read-models/action.projection.js';
export { actionPageAt } from './read-models/action-page-at.js';
export { actionsAt, codesWithStatus, standingsAt } from './read-models/actions-at.js';
export { thematafelProjection } from './read-models/thematafel.projection.js';
export { thematafelsAt } from './read-models/thematafels-at.js';
