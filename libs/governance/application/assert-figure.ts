import { codeClass, keyParts, keysIn, knownKey, type ValueListOfCodes, word } from '@peildatum/figures';
import { type CalendarDate, nearestWords, refusedField } from '@peildatum/kernel';
import type { ValueLists } from '@peildatum/platform';
import type { GovernanceEvent } from '../domain/governance.events.js';

/** As a key has what no source says the value of. */
const UNKNOWN = 'onbekend';

/** The year of the agreement, from which the lists have values. */
const FIRST_YEAR = 2022;

/** A figure per sector, theme or domain is one of a value that its list has on the peildatum or had before. @throws InvalidInput that names the nearest keys */
export function assertFigure(lists: ValueLists, fact: GovernanceEvent): void {
  if (fact.type !== 'FigurePublished') return;
  const { figure } = fact.data;
  for (const [name, code] of knownKey(figure)?.codes ?? []) {
    const list = codeClass(name)?.list;
    if (list === undefined || code === UNKNOWN) continue;
    const words = valuesBy(lists, list, fact.validFrom).map(word);
    if (words.includes(code)) continue;
    const near = nearestWords(code, words).map((other) => keysIn()(...keyParts(figure).map((part) => (part === code ? other : part))));
    const advice = near.length === 0 ? `kies er een uit de lijst ${list}` : `bedoelt u ${near.join(' of ')}?`;
    throw refusedField(
      'cijfer',
      `'${figure}' is geen cijfer van de rapportage: '${code}' staat op ${fact.validFrom} niet in de lijst ${list}; ${advice}`,
    );
  }
}

/** On the date, and at the end of each year before it: plans keep the values that they were told with. */
function valuesBy(lists: ValueLists, list: ValueListOfCodes, date: CalendarDate): string[] {
  const years = Array.from(
    { length: Math.max(0, Number(date.slice(0, 4)) - FIRST_YEAR) },
    (_, i) => `${FIRST_YEAR + i}-12-31` as CalendarDate,
  );
  return [...new Set([...years, date].flatMap((on) => lists.valuesOn(list, on)))];
}
