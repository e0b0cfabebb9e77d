import { context } from '@peildatum/subjects';
import { proposalEvents, proposalStreams } from '../domain/proposal.events.js';
import { foldProposal, proposalView } from '../domain/proposal.view.js';
import { CreateProposals1796200000010 } from '../read-models/create-proposals.migration.js';
import { IndexThematafels1796500000010 } from '../read-models/index-thematafels.migration.js';
import { ProposalFactRow, proposalProjection } from '../read-models/proposal.projection.js';
import { SendBackProposalHandler, WithdrawProposalHandler } from './commands/answer-proposal.commands.js';
import { ApproveProposalHandler } from './commands/approve-proposal.command.js';
import { FinishApprovalsHandler } from './commands/finish-approvals.command.js';
import { SendWorksheetHandler } from './commands/send-worksheet.command.js';
import { SubmitProposalHandler } from './commands/submit-proposal.command.js';
import { FinishApprovals } from './finish-approvals.js';
import { ProposalWrites } from './proposal-writes.js';
import {
  CountWaitingHandler,
  GetProposalHandler,
  ListProposalsHandler,
  ProposalInLogHandler,
  ReadProposalsHandler,
} from './queries/proposal.queries.js';
import { TryProposalHandler } from './queries/try-proposal.query.js';
import { GetWorksheetApprovalHandler } from './queries/worksheet-approval.query.js';
import { ToldRows } from './told-rows.js';

/** What was submitted to somebody's approval, and what became of it: no subject of facts, and never in a file. */
export const proposals = context([], {
  title: 'Voorstellen ter goedkeuring',
  events: [proposalEvents],
  projections: [proposalProjection],
  entities: [ProposalFactRow],
  migrations: [CreateProposals1796200000010, IndexThematafels1796500000010],
  folded: [{ streams: proposalStreams, projection: proposalProjection, fold: foldProposal, view: proposalView }],
  commandHandlers: [
    ProposalWrites,
    ToldRows,
    FinishApprovals,
    SubmitProposalHandler,
    SendBackProposalHandler,
    WithdrawProposalHandler,
    ApproveProposalHandler,
    FinishApprovalsHandler,
    SendWorksheetHandler,
  ],
  queryHandlers: [
    ListProposalsHandler,
    GetProposalHandler,
    ProposalInLogHandler,
    ReadProposalsHandler,
    CountWaitingHandler,
    GetWorksheetApprovalHandler,
    TryProposalHandler,
  ],
});
