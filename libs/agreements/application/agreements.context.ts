import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { agreement } from './agreement.subject.js';
import { commitment } from './commitment.subject.js';
import { ListMilestonesHandler } from './milestones.query.js';

/** What was agreed: the agreements with their texts, their commitments and their milestones. */
export const agreements = context([agreement, commitment], {
  title: 'Akkoorden en afspraken',
  migrations: [toldTables('CreateAgreements1796600000130', 'akkoord_fact', 'afspraak_fact')],
  queryHandlers: [ListMilestonesHandler],
});
