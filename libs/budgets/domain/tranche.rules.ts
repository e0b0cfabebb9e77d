import { compareCents, euroOf, ForbiddenStep, NO_CENTS, sumOf } from '@peildatum/kernel';
import type { BudgetState } from './budget.state.js';

/** Of a year no more lapses than it had: its tranche and what came from earlier years. */
export function assertLapses({ tranches, lapses, carries }: BudgetState, year: number): void {
  const tranche = tranches.find((known) => known.year === year)?.part.amount ?? NO_CENTS;
  const had = sumOf([tranche, ...carries.flatMap(({ to, carried }) => (to === year ? [carried] : []))]);
  const lapsed = lapses.find((known) => known.year === year)?.lapsed;
  if (lapsed !== undefined && compareCents(lapsed, had) > 0)
    throw refused(
      'LAPSED_ABOVE_TRANCHE',
      `Van ${year} zou € ${euroOf(lapsed)} vervallen, meer dan de € ${euroOf(had)} van dat jaar; noem ten hoogste dat bedrag.`,
    );
}

/** Use it or lose it: only what lapsed can be carried over, by a decision of its own (001 r. 468, 2241). */
export function assertCarries({ lapses, carries }: BudgetState, from: number): void {
  const lapsed = lapses.find(({ year }) => year === from)?.lapsed ?? NO_CENTS;
  const carried = sumOf(carries.flatMap((carry) => (carry.from === from ? [carry.carried] : [])));
  if (compareCents(carried, lapsed) > 0)
    throw refused(
      'CARRIED_ABOVE_LAPSED',
      `Van ${from} is € ${euroOf(lapsed)} vervallen en zou € ${euroOf(carried)} zijn overgeheveld; leg eerst het verval vast of hevel minder over.`,
    );
}

const refused = (code: string, message: string) => new ForbiddenStep(`BUDGET.${code}`, message);
