import type { CalendarDate } from '@peildatum/kernel';
import type { InterventionView, Norm } from '../norm.shape.js';
import { decidedNorm, isOf } from '../norm.view.js';

/**
 * The norm that holds a whole year: from its first day or earlier, and not withdrawn in it. One that was replaced before its day
 * never held; one that was replaced later held until the day of what took its place.
 */
export function normInForce({ history }: InterventionView, year: number): Norm | null {
  const start = `${String(year).padStart(4, '0')}-01-01` as CalendarDate;
  const end = `${String(year).padStart(4, '0')}-12-31` as CalendarDate;
  let decided: Norm[] = [];
  for (const each of history) {
    if (isOf(each, 'VolumeNormWithdrawn') && each.fact.validFrom <= end) decided = [];
    if (!isOf(each, 'VolumeNormSet', 'VolumeNormRevised')) continue;
    const norm = decidedNorm(each);
    decided = [...decided.filter(({ from }) => from !== null && from < norm.on), norm];
  }
  return decided.findLast(({ from }) => from !== null && from <= start) ?? null;
}
