import { codeClass, keyParts, keysIn, knownKey, type ValueListOfCodes, word } from '@peildatum/figures';
import { type CalendarDate, InvalidInput, nearestWords, refusedField, type TimelineOf } from '@peildatum/kernel';
import { type ListedCheck, type ValueLists, valueListStreams } from '@peildatum/platform';
import type { GovernanceEvent } from '../domain/governance.events.js';

/** As a key has what no source says the value of. */
const UNKNOWN = 'onbekend';

/** The year of the agreement, from which the lists have values. */
const FIRST_YEAR = 2022;

/** A figure of something that is not in the register. The stream that is not there is among the details: who knows the others can name the nearest. */
const notRegistered = (figure: string, stream: string) =>
  new InvalidInput([
    {
      code: 'FIGURE.UNKNOWN_CODE',
      kind: 'invalid',
      field: 'cijfer',
      message: `cijfer: '${figure}' is geen cijfer van de rapportage: ${stream.replace('-', ' ')} staat niet in het register`,
      details: { unknownStream: stream },
    },
  ]);

/** The streams of the subjects that the key of a published figure names. */
export const subjectsOfFigure = (fact: GovernanceEvent | null): readonly string[] =>
  fact?.type !== 'FigurePublished'
    ? []
    : [...(knownKey(fact.data.figure)?.codes ?? [])].flatMap(([name, code]) => {
        const kind = codeClass(name)?.stream;
        return kind === undefined || code === UNKNOWN ? [] : [`${kind}-${code}`];
      });

/** Whether the register has what a published figure is of. @throws InvalidInput `FIGURE.UNKNOWN_CODE` */
export function assertSubjects(fact: GovernanceEvent | null, timelineOf: TimelineOf): void {
  if (fact?.type !== 'FigurePublished') return;
  for (const stream of subjectsOfFigure(fact)) if (timelineOf(stream).isEmpty) throw notRegistered(fact.data.figure, stream);
}

interface ListedCode {
  readonly code: string;
  readonly list: ValueListOfCodes;
}

/** Whether a figure per sector, theme or domain is one of a value that its list has on the peildatum or had before; of a correction that withdraws none. */
export function figureCheck(lists: ValueLists, fact: GovernanceEvent | null): ListedCheck {
  const figure = fact?.type === 'FigurePublished' ? fact.data.figure : null;
  const listed = figure === null ? [] : codesIn(figure);
  return {
    streams: [...new Set(listed.map(({ list }) => valueListStreams.of(list)))],
    assert: (timelineOf) => {
      for (const { code, list } of listed) {
        const on = (fact as GovernanceEvent).validFrom;
        const told = timelineOf(valueListStreams.of(list));
        const words = daysUntil(on).flatMap((day) => lists.valuesOn(list, day, told).map(word));
        if (!words.includes(code)) throw notListed(figure as string, { code, list }, on, [...new Set(words)]);
      }
    },
  };
}

const codesIn = (figure: string): readonly ListedCode[] =>
  [...(knownKey(figure)?.codes ?? [])].flatMap(([name, code]) => {
    const list = codeClass(name)?.list;
    return list === undefined || code === UNKNOWN ? [] : [{ code, list }];
  });

/** The date, and the end of each year before it: plans keep the values that they were told with. */
const daysUntil = (date: CalendarDate): readonly CalendarDate[] => [
  ...Array.from({ length: Math.max(0, Number(date.slice(0, 4)) - FIRST_YEAR) }, (_, i) => `${FIRST_YEAR + i}-12-31` as CalendarDate),
  date,
];

function notListed(figure: string, { code, list }: ListedCode, on: CalendarDate, words: readonly string[]) {
  const near = nearestWords(code, words).map((other) => keysIn()(...keyParts(figure).map((part) => (part === code ? other : part))));
  const advice = near.length === 0 ? `kies er een uit de lijst ${list}` : `bedoelt u ${near.join(' of ')}?`;
  return refusedField(
    'cijfer',
    `'${figure}' is geen cijfer van de rapportage: '${code}' staat op ${on} niet in de lijst ${list}; ${advice}`,
  );
}
