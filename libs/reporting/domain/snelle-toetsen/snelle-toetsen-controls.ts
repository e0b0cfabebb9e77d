import { aanvraagStatusName, aanvraagStatusSlug, TOETS_STATUSES } from '@peildatum/plans';
import { type Control, equal } from '../control.js';
import { countOf, statusSum } from '../counting.js';
import { type Counted, counts } from '../published-controls.js';
import type { SnelleToetsen } from './snelle-toetsen.js';

export function toetsIdentities(toetsen: SnelleToetsen | null): Control[] {
  if (toetsen === null) return [];
  const { verdeling, perKwartaal } = toetsen;
  const total = ['totaal', verdeling.totaal.aantal] as const;
  const quarters = perKwartaal.reduce((n, { aantal }) => n + aantal, 0);
  return [
    equal('Snelle toetsen: som van de statussen = totaal', ['som', statusSum(verdeling)], total),
    equal('Snelle toetsen: som van de kwartalen = totaal', ['som', quarters], total),
  ];
}

/** What we count of snelle toetsen, by the name of a published figure. */
export function countedToetsen(toetsen: SnelleToetsen | null): readonly Counted[] {
  if (toetsen === null) return [];
  const { verdeling, voorlopigAfgekeurd, deelVoorlopigAfgekeurd } = toetsen;
  // More than what we count, and nobody says how many: there is no number to lay beside another.
  const provisional =
    deelVoorlopigAfgekeurd === undefined
      ? [counts('snelle-toetsen.voorlopig-afgekeurd', 'snelle toetsen, voorlopig afgekeurd', voorlopigAfgekeurd.aantal)]
      : [];
  return [
    counts('snelle-toetsen.totaal', 'snelle toetsen', verdeling.totaal.aantal),
    ...provisional,
    ...TOETS_STATUSES.map((status) => {
      const name = aanvraagStatusName(status);
      return counts(`snelle-toetsen.${aanvraagStatusSlug(status)}`, `snelle toetsen met status ${name}`, countOf(verdeling, name));
    }),
  ];
}
