import { addDays, type CalendarDate, daysBetween } from '@peildatum/kernel';

/** So many days before a deadline who has work for it hears of it. */
export const STEPS = [21, 14, 7, 2] as const;

/** `overdue`: the day is over and something is still to be done. */
export type Step = (typeof STEPS)[number] | 'overdue';

/** Everything that is delivered for the report; and the report itself, which the makers of the edition freeze. */
export const DEADLINES = ['delivery', 'freeze'] as const;
export type DeadlineKind = (typeof DEADLINES)[number];

/** The last day on which something is in time. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly edition: string;
  readonly on: CalendarDate;
}

/** An edition that is being made. */
interface MadeEdition {
  readonly code: string;
  readonly peildatum: CalendarDate;
  readonly boardMeetsOn: CalendarDate | null;
}

/**
 * The deadlines that follow from the date of the Bestuurlijk overleg. Of a revision there are none: the board has met about its edition.
 * @param deliveryDays how many days before it everything must be there
 */
export const deadlinesOf = ({ code, peildatum, boardMeetsOn }: MadeEdition, deliveryDays: number): readonly Deadline[] =>
  boardMeetsOn === null || code !== peildatum
    ? []
    : [
        { kind: 'delivery', edition: code, on: addDays(boardMeetsOn, -deliveryDays) },
        { kind: 'freeze', edition: code, on: boardMeetsOn },
      ];

/** Which step was reached last; null: none yet. What was missed while nothing ran is thus done by the step that is reached now. */
export function stepOn({ on }: Pick<Deadline, 'on'>, today: CalendarDate): Step | null {
  const left = daysBetween(today, on);
  return left < 0 ? 'overdue' : (STEPS.findLast((step) => left <= step) ?? null);
}
