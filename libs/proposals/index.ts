export { SendBackProposalCommand, WithdrawProposalCommand } from './application/commands/answer-proposal.commands.js';
export { ApproveProposalCommand } from './application/commands/approve-proposal.command.js';
export { FinishApprovalsCommand } from './application/commands/finish-approvals.command.js';
export { newProposal, SendWorksheetCommand, type WorksheetSent } from './application/commands/send-worksheet.command.js';
export { SubmitProposalCommand } from './application/commands/submit-proposal.command.js';
export type { WaitsIn } from './application/held-worksheet.js';
export { mayApprove, maySee } from './application/proposal-rights.js';
export { proposals } from './application/proposals.context.js';
export {
  CountWaitingQuery,
  GetProposalQuery,
  ListProposalsQuery,
  type ProposalFilter,
  type ProposalInFull,
  ProposalInLogQuery,
  ReadProposalsQuery,
} from './application/queries/proposal.queries.js';
export type { ProposedCell, ProposedChange, TitledProposal } from './application/queries/titled-proposals.js';
export { TryProposalQuery } from './application/queries/try-proposal.query.js';
export { GetWorksheetApprovalQuery, type WorksheetApproval } from './application/queries/worksheet-approval.query.js';
export { proposalNotFound } from './domain/proposal.decide.js';
export {
  MOST_ROWS,
  type ProposalData,
  type ProposalId,
  proposalEvents,
  proposalStreams,
  type RowName,
  rowKey,
} from './domain/proposal.events.js';
export { PROPOSAL_STATES, type ProposalState, type ProposalStep, type ProposalView, waiting } from './domain/proposal.view.js';
export { proposalProjection } from './read-models/proposal.projection.js';
export { proposalsOf } from './read-models/proposals-at.js';
