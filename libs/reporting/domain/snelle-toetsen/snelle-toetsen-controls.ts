import { type Control, equal } from '../control.js';
import { statusSum } from '../counting.js';
import type { SnelleToetsen } from './snelle-toetsen.js';

export function toetsIdentities(toetsen: SnelleToetsen | null): Control[] {
  if (toetsen === null) return [];
  const { verdeling, perKwartaal } = toetsen;
  const total = ['totaal', verdeling.totaal.aantal] as const;
  const quarters = perKwartaal.reduce((n, { aantal }) => n + aantal, 0);
  return [
    equal('som.snelle-toetsen.statussen', 'Snelle toetsen: som van de statussen = totaal', ['som', statusSum(verdeling)], total),
    equal('som.snelle-toetsen.kwartalen', 'Snelle toetsen: som van de kwartalen = totaal', ['som', quarters], total),
  ];
}
