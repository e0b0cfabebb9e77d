import { addDays, amsterdamDate, type CalendarDate } from '@peildatum/kernel';
import { atEdition, atEvent, type ClocksInAddress, editionsBeside } from '../../clocks/moment-address.js';
import type { Moment } from '../../view/moment.js';

/** By what one goes through time. */
export const STEPS = ['gebeurtenis', 'dag', 'editie'] as const;
export type Step = (typeof STEPS)[number];

export interface Beside {
  /** Null: there is nothing on that side. */
  readonly back: ClocksInAddress | null;
  readonly forth: ClocksInAddress | null;
}

/** One step back and one forth. By days and editions both clocks go together, as a replay does. */
export function besideBy(step: Step, moment: Moment): Beside {
  if (step === 'gebeurtenis') {
    const { before, after } = moment;
    return { back: before && atEvent(moment, before), forth: after && atEvent(moment, after) };
  }
  const linked = { ...moment, isLinked: true };
  if (step === 'dag') {
    const day = moment.clocks.validOn;
    return { back: onDay(addDays(day, -1), moment), forth: day >= moment.today ? null : onDay(addDays(day, 1), moment) };
  }
  const { before, after } = editionsBeside(moment);
  return {
    back: before === undefined ? null : atEdition(linked, before),
    forth: after === undefined ? null : atEdition(linked, after),
  };
}

/** Before the first event there is nothing to see. */
function onDay(day: CalendarDate, { today, before, clocks }: Moment): ClocksInAddress | null {
  const isBegun = before !== null || (clocks.knownAt !== null && amsterdamDate(clocks.knownAt) <= day);
  return isBegun ? { geldigOp: day, bekendOp: day > today ? undefined : day } : null;
}
