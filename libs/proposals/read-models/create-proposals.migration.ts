import { toldTables } from '@peildatum/projections';

/** The table of what was done with proposals. */
export const CreateProposals1796200000010 = toldTables('CreateProposals1796200000010', 'proposal_fact');
