import { type CalendarDate, type Decimal, millionthsOf, ofMillionths } from '@peildatum/kernel';
import { pacePerYear } from '@peildatum/monitoring';
import { type ActionStanding, type ActionStatus } from '@peildatum/thematafels';

/** What has ended asks no more of anybody. */
const ENDED: ReadonlySet<ActionStatus> = new Set(['completed', 'discontinued', 'unnecessary']);

export const isOpen = ({ status }: Pick<ActionStanding, 'status'>): boolean => !ENDED.has(status);

export const isDated = ({ due }: Pick<ActionStanding, 'due'>): boolean => due?.date != null;

/** A value, or why there is none. */
export type Known = { readonly waarde: Decimal; readonly onbekendOmdat: null } | { readonly waarde: null; readonly onbekendOmdat: string };

const known = (waarde: Decimal): Known => ({ waarde, onbekendOmdat: null });
const unknown = (onbekendOmdat: string): Known => ({ waarde: null, onbekendOmdat });

/**
 * How many must be completed in a quarter so that each date that is still to come is met: of each such date the open actions until then, those
 * that are too late included, over the quarters until it. The highest counts, for a lower pace would miss that date.
 */
export function paceNeeded(open: readonly Pick<ActionStanding, 'due'>[], on: CalendarDate): Known {
  if (open.length === 0) return known('0' as Decimal);
  const dates = open.flatMap(({ due }) => due?.date ?? []).sort();
  if (dates.length === 0) return unknown('geen open actie een datum heeft');
  // Of actions with one date the last says how many there are until it.
  const paces = dates.flatMap((date, i) => (date > on ? [perQuarter(i + 1, on, date)] : []));
  return paces.length === 0 ? unknown('de datum van elke open actie met een datum er al is') : known(highest(paces));
}

/** How many were completed in a quarter, since a date. */
export function paceMade(completed: number | null, since: CalendarDate | undefined, on: CalendarDate): Known {
  if (completed === null || since === undefined) return unknown('er geen eerdere editie is om mee te vergelijken');
  return since < on ? known(perQuarter(completed, since, on)) : unknown('de datum om mee te vergelijken niet voor de peildatum ligt');
}

/** A quarter of the pace of a year, with one decimal, half away from zero. */
function perQuarter(many: number, from: CalendarDate, to: CalendarDate): Decimal {
  const year = millionthsOf(pacePerYear(String(many) as Decimal, from, to));
  return ofMillionths(((year + 200_000n) / 400_000n) * 100_000n);
}

const highest = (paces: readonly Decimal[]): Decimal =>
  ofMillionths(paces.map(millionthsOf).reduce((most, pace) => (pace > most ? pace : most), 0n));
