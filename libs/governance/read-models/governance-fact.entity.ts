import { factEntity } from '@peildatum/projections';

/** What events tell of the report's own parameters; the subject is what `subjectOf` names, the value a `GovernanceFactView`. */
export const GovernanceFactRow = factEntity('governance_fact', { value: { type: 'json' } });
