import { type CalendarDate, type Fact, InvalidInput } from '@peildatum/kernel';
import type { PartyEvent } from './party.events.js';
import { nearestParties, partiesIn, partyCalled } from './party.view.js';

/** Whether each is a party on that day, by its code, a name or an alias. @throws InvalidInput `PARTY.UNKNOWN` that names every one that is not, and the nearest that is */
export function assertKnown(register: readonly Fact[], field: string, names: readonly string[], on: CalendarDate): void {
  const told = (register as readonly PartyEvent[]).filter(({ validFrom }) => validFrom <= on);
  const parties = partiesIn(told.map((fact) => ({ fact, source: null })));
  const faults = names
    .filter((name) => partyCalled(parties, name) === undefined)
    .map((name) => {
      const near = nearestParties(parties, name);
      const meant = near.length === 0 ? '' : ` (bedoelt u ${near.join(' of ')}?)`;
      return {
        code: 'PARTY.UNKNOWN',
        kind: 'invalid' as const,
        field,
        message: `${field}: '${name}' is op ${on} geen bekende partij${meant}. Is zij nieuw, leg haar dan eerst vast (soort partij).`,
      };
    });
  if (faults.length > 0) throw new InvalidInput(faults);
}
