import { decidedBy, type ImportKinds } from '@peildatum/importing';
import { factIn, rowKindsOf } from '@peildatum/subjects';
import { correctGovernance, recordGovernance } from '../domain/governance.decide.js';
import { GOVERNANCE_STREAM, type GovernanceEvent, governanceEvents } from '../domain/governance.events.js';
import { governanceFacts } from './governance-facts.js';
import { GOVERNANCE_RIGHTS } from './governance-rights.js';

/** The kinds of rows of the report's own parameters, by the word in the column `soort`. */
export const governanceImportKinds: ImportKinds = rowKindsOf<GovernanceEvent, ''>(
  governanceFacts,
  { subject: 'rapportage', columns: [] },
  (written) => (fields) => {
    const fact = factIn(written, fields, '');
    return decidedBy({ stream: GOVERNANCE_STREAM, rights: GOVERNANCE_RIGHTS, fact }, recordGovernance(fact), {
      events: governanceEvents,
      correct: correctGovernance,
    });
  },
);
