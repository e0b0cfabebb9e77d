import { decisions, PeildatumError } from '@peildatum/kernel';
import { type TrancheEvent, trancheEvents } from '../norm.events.js';
import { follow, type TrancheState } from './tranche.rules.js';

export const trancheNotFound = (tranche: string) =>
  new PeildatumError({
    code: 'TRANCHE.NOT_FOUND',
    kind: 'not-found',
    message: `Tranche ${tranche} is niet vastgelegd op deze klokken; kijk in de lijst van normtranches welke u bedoelt.`,
  });

/** Keeps the agreed dates of a tranche. @throws the forbidden step (tranche.rules.ts) */
export const trancheDecisions = decisions<TrancheEvent>({
  events: trancheEvents,
  correctedBy: 'NormTrancheCorrected',
  notFound: trancheNotFound,
  possible: (timeline) => timeline.walk<TrancheState>([], follow),
});
