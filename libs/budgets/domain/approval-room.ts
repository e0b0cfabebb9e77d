import { type CalendarDate, type Cents, compareCents, euroOf, minus, NO_CENTS, PeildatumError, sumOf } from '@peildatum/kernel';
import { sumOfElsewhere } from './budget.accounts.js';
import { type Reservation, stands } from './budget.state.js';
import type { BudgetView } from './budget.view.js';

/** What a plan takes, or would take, of the means. */
export interface Taking {
  readonly plan: string;
  /** Null: the source does not say. */
  readonly themes: readonly string[] | null;
  readonly on: CalendarDate;
  /** The whole of it. */
  readonly amount: Cents;
}

/** What was approved, at the same knowledge as the budget. */
export interface Taken {
  readonly takings: readonly Taking[];
  /** Of all of them together: what will not be paid for good. */
  readonly released: Cents;
}

/** What of a budget the room follows from. */
type Room = Pick<BudgetView, 'total' | 'elsewhere' | 'channels' | 'excessAllowed'> & { readonly reservations: readonly Reservation[] };

/**
 * Approvals stay within what is left: of the whole, and of the part that goes through the insurers where the budget is split; and
 * a plan on other themes leaves alone what is reserved and not taken yet. A board decision may allow more. A total, or a
 * reservation, of which no amount was published holds nothing back.
 * @throws PeildatumError `PLAN.ABOVE_BUDGET`, or `PLAN.RESERVATION_ENDED` where a reservation for its themes would have served
 */
export function assertRoomForApprovals(budget: Room, { takings, released }: Taken, asked: readonly Taking[]): void {
  let taken = takings;
  for (const asking of asked) {
    const before = taken.find(({ plan }) => plan === asking.plan);
    const others = taken.filter(({ plan }) => plan !== asking.plan);
    // A revision that takes no more is never in the way, whatever was overshot before.
    if (compareCents(asking.amount, before?.amount ?? NO_CENTS) > 0) assertRoom(budget, { takings: others, released }, asking);
    taken = [...others, asking];
  }
}

function assertRoom(budget: Room, { takings, released }: Taken, asking: Taking): void {
  const means = meansForPlans(budget);
  if (means === null) return;
  const notYetTaken = minus(means, minus(sumOf(takings.map(({ amount }) => amount)), released));
  const reserved = reservedForOthers(budget.reservations, takings, asking);
  const room = sumOf([minus(notYetTaken, reserved), budget.excessAllowed]);
  if (compareCents(asking.amount, room) <= 0) return;
  const ended = budget.reservations.find((reservation) => !stands(reservation, asking.on) && serves(reservation, asking));
  if (ended) throw reservationEnded(ended, asking, room);
  throw aboveBudget(asking, room, reserved);
}

/** Null: not published. */
function meansForPlans({ total, elsewhere, channels }: Room): Cents | null {
  if (total === null) return null;
  const left = minus(total.amount, sumOfElsewhere(elsewhere));
  const insurers = channels.find(({ channel }) => channel === 'insurers')?.part?.amount;
  return insurers !== undefined && compareCents(insurers, left) < 0 ? insurers : left;
}

/** How much may be approved, reservations apart; null: nothing holds it back, for there is no budget yet or its total was not published. */
export function capacityOf(budget: Room | null): Cents | null {
  const means = budget && meansForPlans(budget);
  return means === null ? null : sumOf([means, (budget as Room).excessAllowed]);
}

/** What stands reserved on that day for other themes than those of this plan, less what plans took of it. */
function reservedForOthers(reservations: readonly Reservation[], takings: readonly Taking[], asking: Taking): Cents {
  const standing = reservations.filter((reservation) => stands(reservation, asking.on));
  return sumOf(standing.filter((reservation) => !serves(reservation, asking)).map((reservation) => notYetTakenOf(reservation, takings)));
}

/** What plans took that no reservation standing on that day was made for. */
export const takenOutsideReservations = (
  { reservations }: Pick<Room, 'reservations'>,
  { takings, released }: Taken,
  on: CalendarDate,
): Cents =>
  minus(
    sumOf([
      ...takings.map(({ amount }) => amount),
      ...reservations.filter((known) => stands(known, on)).map((known) => notYetTakenOf(known, takings)),
    ]),
    sumOf([released, ...reservations.filter((known) => stands(known, on)).map(({ part }) => part?.amount ?? NO_CENTS)]),
  );

function notYetTakenOf(reservation: Reservation, takings: readonly Taking[]): Cents {
  const own = takings.filter((taking) => taking.on >= reservation.from && serves(reservation, taking));
  const rest = minus(reservation.part?.amount ?? NO_CENTS, sumOf(own.map(({ amount }) => amount)));
  return compareCents(rest, NO_CENTS) > 0 ? rest : NO_CENTS;
}

const serves = ({ themes }: Reservation, taking: Taking): boolean => taking.themes?.some((theme) => themes.includes(theme)) === true;

const aboveBudget = ({ plan, amount, on }: Taking, room: Cents, reserved: Cents) =>
  new PeildatumError({
    code: 'PLAN.ABOVE_BUDGET',
    kind: 'conflict',
    message:
      `Plan ${plan} vraagt € ${euroOf(amount)} en er is € ${euroOf(room)} over${reserved === NO_CENTS ? '' : `, buiten de € ${euroOf(reserved)} die voor andere thema’s gereserveerd is`} (geldig op ${on}). ` +
      'Verlaag het bedrag, of leg eerst het besluit vast dat de overschrijding toestaat.',
    details: { plan, bedrag: euroOf(amount), over: euroOf(room), gereserveerd: euroOf(reserved), geldigOp: on },
  });

const reservationEnded = ({ reservation, until }: Reservation, { plan, amount, on }: Taking, room: Cents) =>
  new PeildatumError({
    code: 'PLAN.RESERVATION_ENDED',
    kind: 'conflict',
    message:
      `Plan ${plan} vraagt € ${euroOf(amount)} en er is € ${euroOf(room)} over: de reservering ${reservation} voor zijn thema’s (tot en met ${until}) is op ${on} geëindigd en vrijgevallen. ` +
      'Verlaag het bedrag, of leg eerst een nieuwe reservering of het besluit vast dat de overschrijding toestaat.',
    details: { plan, bedrag: euroOf(amount), over: euroOf(room), reservering: reservation, totEnMet: until, geldigOp: on },
  });
