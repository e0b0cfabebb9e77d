import type { CalendarDate } from '@peildatum/kernel';
import type { ValueListName } from '@peildatum/platform';
import { type ListedValue, type ValueListView, valuesListedOn } from '@peildatum/value-lists';
import { answer, date, listOf, nullable, text } from '../answers/answer.js';

const listed = {
  waarde: text('De waarde, zoals feiten haar noemen.'),
  vanaf: date('Vanaf welke dag.'),
  tot: nullable(date('Tot en met welke dag; null: zij is niet vervallen.')),
  bron: nullable(text('Document en regel.')),
};
const code = text('De naam van de lijst.', { example: 'themas' });

export class Waarde extends answer(listed) {}

/** A value with the name of its list, for who wants a row of each. */
export class Lijstwaarde extends answer({ code, ...listed }) {}

/** A list, with the values that facts of a date may carry. */
export class Waardelijst extends answer({
  code,
  waarden: listOf(Waarde, 'De waarden op de peildatum, in de volgorde van de lijst.'),
}) {}

/** @param begun what the list began with; what was told of it comes on top */
export const waardelijstOf = (
  list: ValueListName,
  begun: readonly ListedValue[],
  view: ValueListView | undefined,
  on: CalendarDate,
): Waardelijst => ({
  code: list,
  waarden: valuesListedOn(begun, view?.told ?? [], on).map(({ value, from, until, source }) => ({
    waarde: value,
    vanaf: from,
    tot: until,
    bron: source,
  })),
});
