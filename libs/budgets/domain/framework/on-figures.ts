import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import { quarterEnd } from './figures.js';
import type { FrameworkEvent } from './framework.events.js';

/** The facts that rest on figures of a quarter. */
export type OnFigures = Extract<FrameworkEvent, { type: 'ExpenditureEstimated' | 'MedicineGrowthReported' }>;
export const restsOnFigures = (fact: FrameworkEvent): fact is OnFigures =>
  fact.type === 'ExpenditureEstimated' || fact.type === 'MedicineGrowthReported';

/**
 * From when a fact of a kader holds: what rests on figures from the last day of their quarter. It was told from 1 January of its
 * budget year once, and no recorded date is rewritten: so it is the figures that say it, of old facts too.
 */
export const holdsFrom = (fact: FrameworkEvent): CalendarDate => (restsOnFigures(fact) ? quarterEnd(fact.data.figures) : fact.validFrom);

/** What holds of what was told, each from its own date and in their order: what rests on figures until the one date, the rest until the other. */
export const holding = (
  told: readonly ToldFact<FrameworkEvent>[],
  validOn: CalendarDate,
  figuresUntil: CalendarDate,
): ToldFact<FrameworkEvent>[] =>
  told
    .map((each) => ({ ...each, fact: { ...each.fact, validFrom: holdsFrom(each.fact) } }))
    .filter(({ fact }) => fact.validFrom <= (restsOnFigures(fact) ? figuresUntil : validOn))
    .sort((a, b) => (a.fact.validFrom < b.fact.validFrom ? -1 : a.fact.validFrom > b.fact.validFrom ? 1 : 0));
