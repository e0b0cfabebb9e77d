import { addDays, type CalendarDate, sameName } from '@peildatum/kernel';
import type { Delivery, EditorialText, EditorialView } from './editorial.view.js';
import { SECTION_CODES, TAFEL_LETTERS, tafelOf } from './sections.js';

/** How many days before the Bestuurlijk overleg everything must be there: the report still has to be checked, frozen and sent. */
export const DELIVERY_DAYS = 7;

/**
 * Delivered, or told that there is nothing to deliver; else due or overdue by the date of the Bestuurlijk overleg. Unknown: nothing was told, and
 * that date is not known either, so nobody can say whether it is late.
 */
export const DELIVERY_STATES = ['delivered', 'not-applicable', 'due', 'overdue', 'unknown'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface Awaited {
  /** The letter of a thematafel, the code of a section, the name of an insurer or owner. */
  readonly of: string;
  readonly state: DeliveryState;
  /** When it was delivered; null: it was not, or nobody wrote down when. */
  readonly on: CalendarDate | null;
  readonly note: string | null;
}

export interface AwaitedTafel extends Awaited {
  /** Null: the register has no such tafel (yet), so what it should deliver is unknown. */
  readonly name: string | null;
  /** Whether its section was delivered, beside its figures. */
  readonly section: DeliveryState;
}

export interface AwaitedList<A extends Awaited = Awaited> {
  readonly counts: Readonly<Record<DeliveryState, number>>;
  readonly items: readonly A[];
}

export const TEXT_STATES = ['approved', 'sent-back', 'unreviewed'] as const;
export type TextState = (typeof TEXT_STATES)[number];

export interface Completeness {
  readonly peildatum: CalendarDate;
  /** Null: not known (yet); and so is `dueOn`. */
  readonly boardMeetsOn: CalendarDate | null;
  /** The last day on which a delivery is in time. */
  readonly dueOn: CalendarDate | null;
  /** Whether each tafel agreed its figures for the peildatum. */
  readonly tafels: AwaitedList<AwaitedTafel>;
  readonly insurers: AwaitedList;
  /** Snelle toetsen of which no source names the insurer: who delivers them nobody knows. */
  readonly withoutInsurer: number;
  readonly owners: AwaitedList;
  readonly sections: AwaitedList;
  readonly texts: {
    readonly counts: Readonly<Record<TextState, number>>;
    readonly items: readonly (Pick<EditorialText, 'section' | 'part' | 'event'> & {
      readonly state: TextState;
      readonly note: string | null;
    })[];
  };
}

/** What the other contexts know of who has something to deliver. */
export interface Expected {
  readonly peildatum: CalendarDate;
  /** The day of which it is asked. */
  readonly on: CalendarDate;
  readonly boardMeetsOn: CalendarDate | null;
  readonly tafels: readonly { readonly letter: string; readonly name: string; readonly confirmed: boolean }[];
  readonly insurers: readonly string[];
  readonly withoutInsurer: number;
  readonly owners: readonly string[];
}

/** How complete the report of a peildatum is. @param view null: nothing was written or delivered for it */
export function completenessOf(expected: Expected, view: EditorialView | null): Completeness {
  const { peildatum, on, boardMeetsOn, withoutInsurer } = expected;
  const dueOn = boardMeetsOn && addDays(boardMeetsOn, -DELIVERY_DAYS);
  const missing: DeliveryState = dueOn === null ? 'unknown' : on > dueOn ? 'overdue' : 'due';
  const awaited = (of: string, told: readonly Delivery[]): Awaited => {
    const delivery = told.find((each) => sameName(each.of, of));
    return delivery === undefined
      ? { of, state: missing, on: null, note: null }
      : { of, state: delivery.outcome, on: delivery.on, note: delivery.note };
  };
  const named = (names: readonly string[], told: readonly Delivery[] = []): AwaitedList => {
    const more = told.flatMap(({ of }) => (names.some((name) => sameName(name, of)) ? [] : [of]));
    return listOf([...names, ...more].sort().map((name) => awaited(name, told)));
  };
  const section = (code: string): Awaited => {
    const found = awaited(code, view?.sections ?? []);
    const tafel = tafelOf(code);
    const isThere = tafel === undefined || expected.tafels.some(({ letter }) => letter === tafel);
    return isThere || found.on !== null ? found : { ...found, state: 'unknown' };
  };
  return {
    peildatum,
    boardMeetsOn,
    dueOn,
    tafels: listOf(
      TAFEL_LETTERS.map((letter) => {
        const tafel = expected.tafels.find((each) => each.letter === letter);
        const state = tafel === undefined ? 'unknown' : tafel.confirmed ? 'delivered' : missing;
        return { of: letter, name: tafel?.name ?? null, state, on: null, note: null, section: section(`thematafel-${letter}`).state };
      }),
    ),
    insurers: named(expected.insurers, view?.insurers),
    withoutInsurer,
    owners: named(expected.owners, view?.owners),
    sections: listOf(SECTION_CODES.map(section)),
    texts: textsIn(view?.texts ?? []),
  };
}

const listOf = <A extends Awaited>(items: readonly A[]): AwaitedList<A> => ({
  counts: countsOf(
    DELIVERY_STATES,
    items.map(({ state }) => state),
  ),
  items,
});

function textsIn(texts: readonly EditorialText[]): Completeness['texts'] {
  const items = texts.map(({ section, part, event, review }) => {
    const state: TextState = review === null ? 'unreviewed' : review.verdict;
    return { section, part, event, state, note: review?.note ?? null };
  });
  return {
    counts: countsOf(
      TEXT_STATES,
      items.map(({ state }) => state),
    ),
    items,
  };
}

const countsOf = <S extends string>(states: readonly S[], found: readonly S[]): Readonly<Record<S, number>> =>
  Object.fromEntries(states.map((state) => [state, found.filter((each) => each === state).length])) as Record<S, number>;
