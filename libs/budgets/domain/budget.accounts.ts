import { type CalendarDate, type Cents, minus, sumOf } from '@peildatum/kernel';
import { type BudgetState, type Earmark, type Reservation, stands } from './budget.state.js';
import { sumOfParts } from './stated.js';

/** Lapsed for good: what lapsed of the tranches, less what a decision carried over. */
const lapsedForGood = ({ lapses, carries }: BudgetState): Cents =>
  minus(sumOf(lapses.map(({ lapsed }) => lapsed)), sumOf(carries.map(({ carried }) => carried)));

type VwsLine = BudgetState['vwsLines'][number];

/** What lines through the budget of VWS take from this budget: less what another envelope pays of them. */
export const viaVws = (lines: readonly VwsLine[]): Cents =>
  minus(sumOfParts(lines), sumOfParts(lines.flatMap(({ fromOtherEnvelope }) => fromOtherEnvelope ?? [])));

/**
 * The earmark to which a name belongs, of a sector or as a table prints it: "msz", "huisartsen en mdz" for an earmark that takes
 * both. Undefined: to none, so to the free part.
 */
export function earmarkOf<E extends Pick<Earmark, 'earmark' | 'sectors'>>(earmarks: readonly E[], name: string | null): E | undefined {
  if (name === null) return undefined;
  const asked = name.toLowerCase();
  return earmarks.find(({ earmark, sectors }) => {
    const taken = [earmark, ...sectors.map((sector) => sector.toLowerCase())];
    return taken.includes(asked) || asked.split(' en ').every((part) => taken.includes(part));
  });
}

export interface Reserved {
  readonly amount: Cents;
  /** Reservations of which no amount was published: what is reserved is more than `amount`. */
  readonly unpublished: number;
}

/** What is reserved on a date by the reservations that stand then. */
export function reservedOn(reservations: readonly Reservation[], on: CalendarDate): Reserved {
  const standing = reservations.filter((reservation) => stands(reservation, on));
  const published = standing.flatMap(({ part }) => part ?? []);
  return { amount: sumOf(published.map(({ amount }) => amount)), unpublished: standing.length - published.length };
}

/** What of a budget does not go to plans through the insurers. */
export interface Elsewhere {
  readonly viaVws: Cents;
  /** To another purpose, as far as it was published. */
  readonly transferred: Cents;
  /** Transfers of which no amount was published: what rests on them is not known. */
  readonly unpublishedTransfers: number;
  /** For good. */
  readonly lapsed: Cents;
}

export const elsewhereOf = (state: BudgetState): Elsewhere => ({
  viaVws: viaVws(state.vwsLines),
  transferred: sumOf(state.transfers.flatMap(({ part }) => part?.amount ?? [])),
  unpublishedTransfers: state.transfers.filter(({ part }) => part === null).length,
  lapsed: lapsedForGood(state),
});

/** As far as it was published: at least so much. */
export const sumOfElsewhere = ({ viaVws, transferred, lapsed }: Elsewhere): Cents => sumOf([viaVws, transferred, lapsed]);

/** What is left of the total for plans at most; null when the total is not known. */
export const leftForPlans = (state: BudgetState): Cents | null =>
  state.total && minus(state.total.amount, sumOfElsewhere(elsewhereOf(state)));

export const earmarksOn = ({ earmarks }: BudgetState, on: CalendarDate): readonly Earmark[] =>
  earmarks.filter((earmark) => stands(earmark, on));
