import {
  type CalendarDate,
  type Fact,
  type Fault,
  InvalidInput,
  nearestWords,
  streams,
  type Timeline,
  type TimelineOf,
} from '@peildatum/kernel';

/** The lists whose values facts may carry; each begins as a dated file in `data/waardelijsten`, and goes on by what is told of it. */
export const VALUE_LISTS = ['sectoren', 'themas', 'regios', 'patientbetrokkenheid', 'doelgroepen', 'domeinen'] as const;
export type ValueListName = (typeof VALUE_LISTS)[number];

export const valueListStreams = streams<ValueListName>(
  'waardelijst',
  new RegExp(`^(${VALUE_LISTS.join('|')})$`),
  `een van ${VALUE_LISTS.join(', ')}`,
);

/** The values that facts may carry, which differ per edition of the report: never an enum. */
export abstract class ValueLists {
  /** The values of a list on a date, in its own order. @param told what was told of the list; default: nothing */
  abstract valuesOn(list: ValueListName, date: CalendarDate, told?: Timeline<Fact>): readonly string[];

  /** How values of a list are spelled, whatever the date: those that it began with. Absent: nobody knows. */
  spellings?(list: ValueListName): readonly string[];
}

/** Values of one field of a fact, and the list that they come from. What the source does not say (null) needs none. */
export interface Listed {
  readonly field: string;
  readonly list: ValueListName;
  readonly values: readonly (string | null)[] | null;
}

/** Whether every value that a fact carries of a list stands in it on the fact's own date. */
export interface ListedCheck {
  /** The streams of the lists: who decides reads them first. */
  readonly streams: readonly string[];
  /** @throws InvalidInput `VALUE.UNKNOWN` that names every value that is not there */
  assert(timelineOf: TimelineOf): void;
}

export function listedCheck(lists: ValueLists, listed: readonly Listed[], on: CalendarDate): ListedCheck {
  const carried = listed.flatMap(({ field, list, values }) => {
    const present = [...new Set(values ?? [])].filter((value) => value !== null);
    return present.length === 0 ? [] : [{ field, list, values: present }];
  });
  return {
    streams: [...new Set(carried.map(({ list }) => valueListStreams.of(list)))],
    assert: (timelineOf) => {
      const faults = carried.flatMap(({ field, list, values }) => {
        const known = lists.valuesOn(list, on, timelineOf(valueListStreams.of(list)));
        return values.filter((value) => !known.includes(value)).map((value) => notListed(field, value, list, on, known));
      });
      if (faults.length > 0) throw new InvalidInput(faults);
    },
  };
}

function notListed(field: string, value: string, list: ValueListName, on: CalendarDate, known: readonly string[]): Fault {
  const near = nearestWords(value, known);
  const choice = known.length === 0 ? 'die lijst is dan leeg' : `kies uit: ${known.join(', ')}`;
  return {
    code: 'VALUE.UNKNOWN',
    kind: 'invalid',
    field,
    message: `${field}: '${value}' staat op ${on} niet in de waardelijst ${list}${near.length === 0 ? '' : ` (bedoelt u ${near.join(' of ')}?)`}; ${choice}. Is de waarde nieuw, leg haar dan eerst vast (soort waarde).`,
  };
}
