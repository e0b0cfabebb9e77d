import { type ColumnValue, type ProjectedFact, type ProjectedRow, projection, toldEntity } from '@peildatum/projections';
import { proposalEvents, proposalStreams } from '../domain/proposal.events.js';
import { stepOf } from '../domain/proposal.view.js';

/** What was done with proposals, a step a row; and of each submission, apart, what its rows say: a list of proposals does not read that. */
export const ProposalFactRow = toldEntity('proposal_fact');

/** The aspect of the rows of a submission. */
export const ROWS = 'rows';

/** As `toldAt` reads them. */
const step = (e: ProjectedFact): ProjectedRow => {
  const { type, source = null } = e;
  return row(e, 'fact', { type, data: stepOf(e), source });
};

const row = ({ stream }: Pick<ProjectedFact, 'stream'>, aspect: string, value: object): ProjectedRow => ({
  subject: proposalStreams.codeOf(stream),
  aspect,
  values: { value: value as ColumnValue },
});

export const proposalProjection = projection(
  'voorstellen',
  { entity: ProposalFactRow, events: proposalEvents },
  {
    UpdateSubmitted: (e) => [step(e), row(e, ROWS, { rows: e.data.rows })],
    UpdateSentBack: (e) => [step(e)],
    UpdateWithdrawn: (e) => [step(e)],
    UpdateApproved: (e) => [step(e)],
  },
);
