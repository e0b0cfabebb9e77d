import { type CalendarDate, decisions, PeildatumError } from '@peildatum/kernel';
import { type TrancheEvent, trancheEvents } from '../norm.events.js';
import { refusing } from '../refused.js';

/** From when each version of the tranche holds. */
export type TrancheState = readonly CalendarDate[];

/** The state after each fact; throws at the first that may not be. Dates that change later are agreed anew from that day. */
export function follow(agreed: TrancheState, { validFrom, data }: TrancheEvent): TrancheState {
  if (agreed.includes(validFrom))
    throw refused('ALREADY_AGREED', `Deze tranche is per ${validFrom} al vastgelegd; was dat onjuist, corrigeer het dan.`);
  const { due, inventoryDue, supervisedFrom, implementedFrom } = data;
  if (inventoryDue !== null && inventoryDue > due)
    throw refused('INVENTORY_AFTER_DUE', `De inventarisatie (${inventoryDue}) komt voor de vaststelling (${due}); controleer de datums.`);
  for (const after of [supervisedFrom, implementedFrom])
    if (after !== null && after < due)
      throw refused('BEFORE_DUE', `Toezicht en invoering (${after}) komen na de vaststelling (${due}); controleer de datums.`);
  return [...agreed, validFrom];
}

const refused = refusing('TRANCHE');

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
