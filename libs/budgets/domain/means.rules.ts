import { type CalendarDate, type Cents, compareCents, euroOf, minus, PeildatumError, sumOf } from '@peildatum/kernel';
import { assertRoomForApprovals, capacityOf, takenOutsideReservations } from './approval-room.js';
import { reservedOn } from './budget.accounts.js';
import { assertSetApart, type SettingApart, setsApart } from './budget.rules.js';
import { budgetOn, datesOf, type Means, netOn, netOverTime, type PlanTaking, takenOn } from './means.js';

/**
 * What is approved stays within the means on every date, unless it was decided otherwise (`ExcessApprovalAllowed`). What was beyond
 * them already may stay or become less, and never more.
 * @param before the means as they are known
 * @param after the same, as they would be known then
 * @throws PeildatumError `PLAN.ABOVE_BUDGET`, `PLAN.RESERVATION_ENDED`, `BUDGET.BELOW_APPROVED`, `BUDGET.RESERVED_ABOVE_LEFT` or
 * `BUDGET.TRANSFERRED_ABOVE_LEFT`, of the first date on which it would not
 */
export function assertWithinMeans(before: Means, after: Means): void {
  if (after.budget !== before.budget) assertBudgetHolds(before, after);
  for (const taking of changedIn(before, after)) assertRoomFor(taking, before, after);
}

/** Whether on any date more would be taken, or less be there: what takes none of it is never in the way. */
export function takesOfMeans(before: Means, after: Means): boolean {
  const dates = datesOf(before, after);
  return (
    changedIn(before, after).some((taking) => growthOf(taking, before, dates).length > 0) ||
    (after.budget !== before.budget && (setApartIn(before, after).length > 0 || dates.some((on) => isLess(before, after, on))))
  );
}

const changedIn = (before: Means, after: Means): readonly PlanTaking[] => {
  const known = new Set(before.plans);
  return after.plans.filter((taking) => !known.has(taking));
};

/** The dates on which a plan takes more than it did. */
function growthOf(taking: PlanTaking, before: Means, dates: readonly CalendarDate[]): readonly CalendarDate[] {
  const known = before.plans.find(({ plan }) => plan === taking.plan);
  return dates.filter((on) => compareCents(netOn(taking, on), netOn(known, on)) > 0);
}

function assertRoomFor(taking: PlanTaking, before: Means, after: Means): void {
  const growth = growthOf(taking, before, datesOf(before, after));
  if (growth.length === 0) return;
  const net = netOverTime(after);
  const others = after.plans.filter((each) => each !== taking);
  for (const on of growth) {
    const budget = budgetOn(after, on);
    if (budget === null || isWithin(sumOf([net(on), reservedOn(budget.reservations, on).amount]), capacityOf(budget))) continue;
    const asking = takenOn([taking], on);
    const taken = takenOn(others, on);
    assertRoomForApprovals(
      budget,
      { ...taken, released: sumOf([taken.released, asking.released]) },
      asking.takings.map((each) => ({ ...each, on })),
    );
  }
}

function assertBudgetHolds(before: Means, after: Means): void {
  const net = netOverTime(after);
  const apart = setApartIn(before, after);
  for (const on of datesOf(before, after)) {
    for (const fact of apart) if (fact.validFrom <= on) assertSetApartOn(fact, after, on);
    const capacity = capacityOf(budgetOn(after, on));
    if (isLess(before, after, on) && !isWithin(net(on), capacity)) throw belowApproved(on, net(on), capacity as Cents);
  }
}

function assertSetApartOn(fact: SettingApart, after: Means, on: CalendarDate): void {
  const budget = budgetOn(after, on);
  if (budget) assertSetApart(budget, fact, on, takenOutsideReservations(budget, takenOn(after.plans, on), on));
}

/** What is set apart that was not before. */
const setApartIn = (before: Means, after: Means): readonly SettingApart[] =>
  after.budget.filter(setsApart).filter((fact) => !before.budget.includes(fact));

/** Whether there would be less on a date than there was. */
function isLess(before: Means, after: Means, on: CalendarDate): boolean {
  const [was, is] = [capacityOf(budgetOn(before, on)), capacityOf(budgetOn(after, on))];
  return is !== null && (was === null || compareCents(is, was) < 0);
}

const isWithin = (amount: Cents, capacity: Cents | null): boolean => capacity === null || compareCents(amount, capacity) <= 0;

const belowApproved = (on: CalendarDate, approved: Cents, capacity: Cents) =>
  new PeildatumError({
    code: 'BUDGET.BELOW_APPROVED',
    kind: 'conflict',
    message:
      `Geldig op ${on} is voor € ${euroOf(approved)} aan plannen goedgekeurd en zou er € ${euroOf(capacity)} voor zijn: € ${euroOf(minus(approved, capacity))} te weinig. ` +
      'Leg eerst het besluit vast dat de overschrijding toestaat, of verlaag wat is goedgekeurd.',
    details: { geldigOp: on, goedgekeurd: euroOf(approved), beschikbaar: euroOf(capacity) },
  });
