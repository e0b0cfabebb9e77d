import type { PlaceInLog } from '@peildatum/audit';
import type { EditionMark } from '@peildatum/editions';
import { amsterdamDate, type CalendarDate } from '@peildatum/kernel';
import type { Moment } from '../view/moment.js';
import { pathOf, withQuery } from './whole-dates.js';

/** The clocks as an address says them; none: now. */
export interface ClocksInAddress {
  readonly geldigOp?: CalendarDate | undefined;
  readonly bekendOp?: string | undefined;
  readonly volgnummer?: number | undefined;
}

/** What of an address is about time: it is said anew. */
const OF_TIME = /^(?:(?:geldigOp|bekendOp)(?:-(?:dag|maand|jaar))?|volgnummer|bekend|editie)$/;

/** The same page at other clocks. @param keep what stays though it counts at these clocks alone, such as where a list goes on; default: it goes out */
export function atClocks(address: string, clocks: ClocksInAddress, { keep = false } = {}): string {
  const { searchParams } = new URL(address, 'http://here');
  const asked = [...searchParams].filter(([name]) => !OF_TIME.test(name) && (keep || name !== 'na'));
  const { geldigOp, bekendOp, volgnummer } = clocks;
  return withQuery(pathOf(address), { ...Object.fromEntries(asked), geldigOp, bekendOp, volgnummer: volgnummer?.toString() });
}

/** What a page is now, as it can be read again: its day, and the last event that was counted. What an edition was, it stays. */
export const citationOf = (address: string, { clocks: { validOn, volgnummer } }: Moment): string =>
  /[?&]editie=/.test(address) ? address : atClocks(address, { geldigOp: validOn, volgnummer }, { keep: true });

/** With what was known at another event; where the clocks go together, of its day too. */
export const atEvent = ({ isLinked, clocks }: Moment, { volgnummer, knownAt }: PlaceInLog): ClocksInAddress => ({
  geldigOp: isLinked ? amsterdamDate(knownAt) : clocks.validOn,
  volgnummer,
});

/** Of an edition; where the clocks go together, as it was frozen, or else as it was known on its day. */
export function atEdition({ isLinked, asked, today }: Moment, { peildatum, frozenAt }: EditionMark): ClocksInAddress {
  if (!isLinked) return { geldigOp: peildatum, bekendOp: asked.bekendOp, volgnummer: asked.volgnummer };
  if (frozenAt !== null) return { geldigOp: peildatum, volgnummer: frozenAt };
  return { geldigOp: peildatum, bekendOp: peildatum > today ? undefined : peildatum };
}

/** The editions on both sides of the day of the page. */
export const editionsBeside = ({ editions, clocks: { validOn } }: Moment) => ({
  before: editions.findLast(({ peildatum }) => peildatum < validOn),
  after: editions.find(({ peildatum }) => peildatum > validOn),
});
