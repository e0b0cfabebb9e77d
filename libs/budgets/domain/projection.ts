import { type CalendarDate, type Cents, minus, sumOf, toCents } from '@peildatum/kernel';
import { endOfMonth, monthIndex } from './month-ends.js';
import type { MonthEnd } from './month-series.js';

/** What would be left at the end of the term if approvals went on as they did. */
export interface Projection {
  readonly until: CalendarDate;
  readonly basedOn: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** Taken a month on average, in whole cents rounded down: approved and not released. */
  readonly perMonth: Cents;
  /** Taken at the end of the term. */
  readonly taken: Cents;
  /** Below zero: so much short. Null: what is left now is not known. */
  readonly left: Cents | null;
  /** The first month-end at which it would be short; null: not within the term, or what is left is not known. */
  readonly shortFrom: CalendarDate | null;
  /** In Dutch, for people. */
  readonly assumption: string;
}

/** Or why there is none, in Dutch. */
export type Projected = { readonly projection: Projection; readonly why: null } | { readonly projection: null; readonly why: string };

/**
 * A straight line, from the month-end before the first approvals to the last month-end, drawn on to the end of the term.
 * @param series of months that follow on each other
 */
export function projectionOf(series: readonly MonthEnd[], until: CalendarDate | null): Projected {
  const begun = series.findIndex((month) => takenAt(month) > 0n);
  const first = series[Math.max(0, begun - 1)];
  const last = series.at(-1);
  if (until === null) return none('het einde van de looptijd is niet vastgelegd');
  if (first === undefined || last === undefined || series.length < 2)
    return none('er zijn nog geen twee maandeinden om een lijn door te trekken');
  if (begun < 0) return none('er is nog niets goedgekeurd');
  if (until <= last.on) return none(`de looptijd is voorbij (zij liep tot en met ${until})`);
  const grown = takenAt(last) - takenAt(first);
  const months = monthsBetween(first.on, last.on);
  const ahead = monthsBetween(last.on, until);
  const more = toCents((grown * ahead) / months);
  return {
    why: null,
    projection: {
      until,
      basedOn: { from: first.on, to: last.on },
      perMonth: toCents(grown / months),
      taken: sumOf([toCents(takenAt(last)), more]),
      left: last.left && minus(last.left, more),
      shortFrom: shortFrom(last, grown, months, ahead),
      assumption: assumptionOf(last),
    },
  };
}

const takenAt = ({ approved, released }: MonthEnd): bigint => BigInt(approved) - BigInt(released);

const monthsBetween = (from: CalendarDate, to: CalendarDate): bigint => BigInt(monthIndex(to) - monthIndex(from));

/** The first whole number of months after which more than what is left would be taken. */
function shortFrom(last: MonthEnd, grown: bigint, months: bigint, ahead: bigint): CalendarDate | null {
  if (last.left === null) return null;
  const left = BigInt(last.left);
  if (left < 0n) return last.on;
  if (grown <= 0n) return null;
  const lasts = (left * months) / grown;
  return lasts < ahead ? endOfMonth(monthIndex(last.on) + Number(lasts) + 1) : null;
}

/** The days and amounts of it are beside it in the projection, each by itself. */
const assumptionOf = ({ total }: MonthEnd): string =>
  'Tot en met het einde van de looptijd wordt per maand evenveel goedgekeurd als gemiddeld over de maanden waar dit op rust, en het ' +
  `budget${total === null ? ' (niet gepubliceerd)' : ''} verandert niet meer. Een rechte lijn, geen raming van wat er wordt ingediend.`;

const none = (why: string): Projected => ({ projection: null, why });
