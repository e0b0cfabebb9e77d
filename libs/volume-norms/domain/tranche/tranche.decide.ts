import { type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { type TrancheEvent, trancheEvents } from '../norm.events.js';
import { follow, type TrancheState } from './tranche.rules.js';

const possible = (timeline: Timeline<TrancheEvent>) => timeline.walk<TrancheState>([], follow);

/** Keeps the agreed dates of a tranche. Said twice is said once. @throws the forbidden step (tranche.rules.ts) */
export const tellTranche =
  (fact: TrancheEvent): Decide<TrancheEvent> =>
  (timeline) =>
    tell(timeline, trancheEvents, fact, possible);

/** Corrects what was recorded wrongly of a tranche. @throws `TRANCHE.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctTranche =
  (tranche: string, order: CorrectionOrder<TrancheEvent>): Decide<TrancheEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw trancheNotFound(tranche);
    return correct(timeline, 'NormTrancheCorrected', order, possible);
  };

export const trancheNotFound = (tranche: string) =>
  new PeildatumError({
    code: 'TRANCHE.NOT_FOUND',
    kind: 'not-found',
    message: `Tranche ${tranche} is niet vastgelegd op deze klokken; kijk in de lijst van normtranches welke u bedoelt.`,
  });
