import { type CorrectionOrder, correct, type Decide, tell } from '@peildatum/kernel';
import { type GovernanceEvent, governanceEvents } from './governance.events.js';

/** The parameters of the report follow no steps: each is a value that holds from a date. */
const anything = () => undefined;

export const recordGovernance =
  (fact: GovernanceEvent): Decide<GovernanceEvent> =>
  (timeline) =>
    tell(timeline, governanceEvents, fact, anything);

/** @throws `CORRECTION.UNKNOWN_EVENT`, `CORRECTION.ALREADY_CORRECTED`. */
export const correctGovernance =
  (order: CorrectionOrder<GovernanceEvent>): Decide<GovernanceEvent> =>
  (timeline) =>
    correct(timeline, 'GovernanceFactCorrected', order, anything);
