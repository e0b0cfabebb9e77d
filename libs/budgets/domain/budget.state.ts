import { type CalendarDate, type Cents, NO_CENTS } from '@peildatum/kernel';
import type { BudgetEvent, StatedPart } from './budget.events.js';
import { qualify } from './qualify.js';
import { exactly } from './stated.js';

type DataOf<T extends BudgetEvent['type']> = Extract<BudgetEvent, { type: T }>['data'];

export interface Earmark {
  readonly earmark: string;
  readonly sectors: readonly string[];
  readonly part: StatedPart;
  /** The last day on which it stands; null: until it is released. */
  readonly until: CalendarDate | null;
  /** By a decision; null: it was not. */
  readonly releasedOn: CalendarDate | null;
}

export interface Reservation {
  readonly reservation: string;
  readonly themes: readonly string[];
  /** Null: not published. */
  readonly part: StatedPart | null;
  readonly from: CalendarDate;
  /** The last day on which it stands. */
  readonly until: CalendarDate;
  /** By a decision; null: it was not. */
  readonly releasedOn: CalendarDate | null;
}

export type Carry = Pick<DataOf<'TrancheCarriedOver'>, 'from' | 'to' | 'carried'>;
export type Grant = DataOf<'BreakthroughGranted'> & { readonly on: CalendarDate };

/** Part null: not published. */
export type ChannelPart = NonNullable<DataOf<'BudgetRevised'>['channels']>[number];

/** A budget after a number of its facts. Whatever was told again stands as it was told last. */
export interface BudgetState {
  readonly title: string;
  readonly established: StatedPart;
  /** Null: revised to an amount that was not published. */
  readonly total: StatedPart | null;
  readonly until: CalendarDate | null;
  /** How this total is divided; a revised total is divided anew or not at all. */
  readonly channels: readonly ChannelPart[];
  readonly earmarks: readonly Earmark[];
  readonly tranches: readonly DataOf<'TrancheSet'>[];
  readonly lapses: readonly { readonly year: number; readonly lapsed: Cents }[];
  readonly carries: readonly Carry[];
  readonly reservations: readonly Reservation[];
  readonly transfers: readonly { readonly purpose: string; readonly part: StatedPart | null; readonly on: CalendarDate }[];
  readonly excessAllowed: Cents;
  readonly vwsLines: readonly DataOf<'VwsLineSet'>[];
  readonly ceilings: readonly DataOf<'BreakthroughCeilingSet'>[];
  readonly grants: readonly Grant[];
}

const NOTHING = {
  until: null,
  channels: [],
  earmarks: [],
  tranches: [],
  lapses: [],
  carries: [],
  reservations: [],
  transfers: [],
  excessAllowed: NO_CENTS,
  vwsLines: [],
  ceilings: [],
  grants: [],
} as const;

/** The state after one more fact, whatever the rules say of it; null as long as the budget is not established. */
export function after(state: BudgetState | null, fact: BudgetEvent): BudgetState | null {
  if (fact.type === 'BudgetEstablished') {
    const { title, total } = fact.data;
    return { ...NOTHING, title, established: total, total };
  }
  return state && changed(state, fact);
}

function changed(state: BudgetState, fact: Exclude<BudgetEvent, { type: 'BudgetEstablished' }>): BudgetState {
  switch (fact.type) {
    case 'BudgetRevised':
      return { ...state, total: fact.data.total, channels: fact.data.channels ?? [] };
    case 'BudgetSplitByChannel':
      return { ...state, channels: fact.data.parts };
    case 'BudgetAmountQualified':
      return qualify(state, fact.data) ?? state;
    case 'BudgetTermSet':
      return { ...state, until: fact.data.until as CalendarDate };
    case 'EarmarkSet':
      return { ...state, earmarks: put(state.earmarks, sameEarmark(fact.data), { ...earmarkOf(fact.data), releasedOn: null }) };
    case 'EarmarkReleased':
      return {
        ...state,
        earmarks: state.earmarks.map((known) => (sameEarmark(fact.data)(known) ? { ...known, releasedOn: fact.validFrom } : known)),
      };
    case 'TrancheSet':
      return { ...state, tranches: put(state.tranches, sameYear(fact.data.year), fact.data) };
    case 'TrancheLapsed': {
      const { year, lapsed } = fact.data;
      return { ...state, lapses: put(state.lapses, sameYear(year), { year, lapsed }) };
    }
    case 'TrancheCarriedOver': {
      const { from, to, carried } = fact.data;
      const same = (known: Carry) => known.from === from && known.to === to;
      return {
        ...state,
        tranches: state.tranches.some(sameYear(to)) ? state.tranches : [...state.tranches, { year: to, part: exactly(NO_CENTS) }],
        carries: put(state.carries, same, { from, to, carried }),
      };
    }
    case 'BudgetReserved':
      return { ...state, reservations: put(state.reservations, sameReservation(fact.data), reservationOf(fact)) };
    case 'ReservationReleased':
      return {
        ...state,
        reservations: state.reservations.map((known) =>
          sameReservation(fact.data)(known) ? { ...known, releasedOn: fact.validFrom } : known,
        ),
      };
    case 'BudgetTransferred':
      return { ...state, transfers: [...state.transfers, { purpose: fact.data.purpose, part: fact.data.part, on: fact.validFrom }] };
    case 'ExcessApprovalAllowed':
      return { ...state, excessAllowed: fact.data.upTo };
    case 'VwsLineSet':
      return { ...state, vwsLines: put(state.vwsLines, (known) => known.line === fact.data.line, fact.data) };
    case 'BreakthroughCeilingSet':
      return { ...state, ceilings: put(state.ceilings, sameYear(fact.data.year), fact.data) };
    case 'BreakthroughGranted': {
      const { application, year } = fact.data;
      const same = (known: Grant) => known.application === application && known.year === year;
      return { ...state, grants: put(state.grants, same, { ...fact.data, on: fact.validFrom }) };
    }
  }
}

/** Told again it keeps its place. */
function put<T>(list: readonly T[], same: (known: T) => boolean, next: T): readonly T[] {
  const at = list.findIndex(same);
  return at < 0 ? [...list, next] : list.with(at, next);
}

const sameYear =
  (year: number) =>
  (known: { readonly year: number }): boolean =>
    known.year === year;
const sameEarmark =
  ({ earmark }: { readonly earmark: string }) =>
  (known: Earmark): boolean =>
    known.earmark === earmark;
const sameReservation =
  ({ reservation }: { readonly reservation: string }) =>
  (known: Reservation): boolean =>
    known.reservation === reservation;

const earmarkOf = ({ earmark, sectors, part, until }: DataOf<'EarmarkSet'>) => ({
  earmark,
  sectors,
  part,
  until: until as CalendarDate | null,
});

const reservationOf = ({ validFrom, data }: Extract<BudgetEvent, { type: 'BudgetReserved' }>): Reservation => ({
  reservation: data.reservation,
  themes: data.themes,
  part: data.part,
  from: validFrom,
  until: data.until as CalendarDate,
  releasedOn: null,
});

/** Whether an earmark or reservation stands on a date: not yet released by a decision, nor past its own end. */
export const stands = (
  { releasedOn, until }: { readonly releasedOn: CalendarDate | null; readonly until: CalendarDate | null },
  on: CalendarDate,
): boolean => (releasedOn === null || on < releasedOn) && (until === null || on <= until);
