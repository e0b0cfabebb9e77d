import { type Cents, compareCents, minus, NO_CENTS, sumOf } from '@peildatum/kernel';
import { earmarkOf, sumOfElsewhere, viaVws } from './budget.accounts.js';
import type { StatedPart } from './budget.events.js';
import type { BudgetView } from './budget.view.js';
import { type SectorClaims, takenBy } from './claims.js';

export interface EarmarkUptake {
  readonly earmark: string;
  readonly sectors: readonly string[];
  readonly part: StatedPart;
  /** Then it is part of the free part, and takes nothing of its own any more. */
  readonly released: boolean;
  /** By plans of its sectors and by lines of VWS alike: earmarked money counts whatever its channel (001 r. 511). */
  readonly used: Cents;
  /** What is left of it; never below zero. */
  readonly rest: Cents;
  /** What its sectors use beyond it: that comes from the free part. */
  readonly beyond: Cents;
}

/** The part that no earmark takes; null where the total is not known. */
export interface FreeUptake {
  readonly part: Cents | null;
  /** Null where no amount of a transfer was published. */
  readonly used: Cents | null;
  readonly rest: Cents | null;
}

export interface PerEarmark {
  readonly earmarks: readonly EarmarkUptake[];
  readonly free: FreeUptake;
  /** The earmark that stands for a sector; undefined: none. */
  readonly earmarkOf: (sector: string | null) => EarmarkUptake | undefined;
}

/** Everything that is used comes from the earmark to which it belongs, and beyond that, or without one, from the free part. */
export function perEarmark(budget: BudgetView, sectors: readonly SectorClaims[]): PerEarmark {
  const standing = budget.earmarks.filter(({ released }) => !released);
  const earmarks = budget.earmarks.map((earmark): EarmarkUptake => {
    const own = <T>(things: readonly T[], nameOf: (thing: T) => string | null) =>
      things.filter((thing) => earmarkOf([earmark], nameOf(thing)) !== undefined);
    const bySectors = sumOf(own(sectors, ({ sector }) => sector).map(takenBy));
    const used = sumOf([bySectors, viaVws(own(budget.vwsLines, (line) => line.earmark))]);
    const within = earmark.released ? NO_CENTS : least(used, earmark.part.amount);
    return {
      earmark: earmark.earmark,
      sectors: earmark.sectors,
      part: earmark.part,
      released: earmark.released,
      used,
      rest: earmark.released ? NO_CENTS : minus(earmark.part.amount, within),
      beyond: minus(used, within),
    };
  });
  const within = sumOf(earmarks.map(({ used, beyond }) => minus(used, beyond)));
  const grants = budget.breakthroughs.map(({ granted }) => granted);
  const isKnown = budget.elsewhere.unpublishedTransfers === 0;
  const used = minus(sumOf([...sectors.map(takenBy), ...grants, sumOfElsewhere(budget.elsewhere)]), within);
  return {
    earmarks,
    free: { part: budget.free, used: isKnown ? used : null, rest: isKnown ? budget.free && minus(budget.free, used) : null },
    earmarkOf: (sector) => {
      const own = earmarkOf(standing, sector);
      return own && earmarks.find(({ earmark }) => earmark === own.earmark);
    },
  };
}

const least = (a: Cents, b: Cents): Cents => (compareCents(a, b) < 0 ? a : b);
