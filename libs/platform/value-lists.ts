import type { CalendarDate } from '@peildatum/kernel';

/** The lists whose values facts may carry; each is a dated file in `data/waardelijsten`. */
export const VALUE_LISTS = ['sectoren', 'themas', 'regios', 'patientbetrokkenheid', 'doelgroepen', 'domeinen'] as const;
export type ValueListName = (typeof VALUE_LISTS)[number];

/** The values that facts may carry, which differ per edition of the report: never an enum. */
export abstract class ValueLists {
  /** The values of a list on a date, in its own order. */
  abstract valuesOn(list: ValueListName, date: CalendarDate): readonly string[];
}
