import type { CalendarDate } from '@peildatum/kernel';
import type { TrancheEvent } from '../norm.events.js';
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
