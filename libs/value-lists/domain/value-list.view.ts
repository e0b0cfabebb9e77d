import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import type { ValueListEvent } from './value-list.events.js';

/** A value of a list, and the days on which facts may carry it. */
export interface ListedValue {
  readonly value: string;
  readonly from: CalendarDate;
  /** The last day; null: it has not ended. */
  readonly until: CalendarDate | null;
  readonly source: string | null;
}

/** What was told of a list, beside what it began with: of every value the last word. */
export interface ValueListView {
  readonly list: string;
  readonly told: readonly ToldFact<ValueListEvent>[];
}

export const valueListView = (list: string, told: readonly ToldFact<ValueListEvent>[]): ValueListView | null =>
  told.length === 0 ? null : { list, told };

/**
 * The values of a list on a date, in its own order: those that it began with, unless they were ended, and then those that were told.
 * @param told in order of (validFrom, place)
 */
export function valuesListedOn(
  begun: readonly ListedValue[],
  told: readonly Pick<ToldFact<ValueListEvent>, 'fact' | 'source'>[],
  on: CalendarDate,
): readonly ListedValue[] {
  const last = new Map(told.filter(({ fact }) => fact.validFrom <= on).map((each) => [each.fact.data.value, each]));
  const of = begun.filter(
    ({ value, from, until }) => from <= on && (until === null || on <= until) && last.get(value)?.fact.type !== 'ListedValueEnded',
  );
  const there = new Set(of.map(({ value }) => value));
  const added = [...last.values()].flatMap(({ fact, source }): ListedValue[] =>
    fact.type === 'ValueListed' && !there.has(fact.data.value)
      ? [{ value: fact.data.value, from: fact.validFrom, until: null, source }]
      : [],
  );
  return [...of, ...added];
}
