import { type Cents, latest, minus, NO_CENTS, sumOf } from '@peildatum/kernel';
import type { Amounts, KpiView, SectorAmounts } from './dossier.views.js';

/** What happened with the money of one KPI, in cents. */
export interface KpiMoney {
  readonly available: Cents;
  /** As it was revised; null: never, and then all that is available is expected. */
  readonly expected: Cents | null;
  /** Null while no outcome is told. */
  readonly earned: Cents | null;
  /** All that was authorised or paid so far. */
  readonly payable: Cents;
  /** Whether what was not earned is released for good. */
  readonly released: boolean;
}

/**
 * The amounts of one KPI (report-model 8.1). Each cent of `available` is in exactly one of expected, payable, released,
 * toRelease and possiblyToRelease. Before an outcome what is awaited never exceeds what is available. What was paid counts whatever
 * else was told, and nothing is released before an outcome.
 */
export function kpiAmounts({ available, expected, earned, payable, released }: KpiMoney): Amounts {
  const awaited = expected !== null && BigInt(expected) < BigInt(available) ? expected : available;
  const estimate = earned ?? awaited;
  const rest = earned === null ? 'possiblyToRelease' : released ? 'released' : 'toRelease';
  return { ...NO_AMOUNTS, available, expected: minus(estimate, payable), payable, estimate, [rest]: minus(available, estimate) };
}

export const NO_AMOUNTS: Amounts = {
  available: NO_CENTS,
  expected: NO_CENTS,
  payable: NO_CENTS,
  estimate: NO_CENTS,
  released: NO_CENTS,
  toRelease: NO_CENTS,
  possiblyToRelease: NO_CENTS,
};

/** Each amount summed; of none they are zero. */
export function sumAmounts(list: readonly Amounts[]): Amounts {
  const sum = (part: keyof Amounts): Cents => sumOf(list.map((amounts) => amounts[part]));
  return {
    available: sum('available'),
    expected: sum('expected'),
    payable: sum('payable'),
    estimate: sum('estimate'),
    released: sum('released'),
    toRelease: sum('toRelease'),
    possiblyToRelease: sum('possiblyToRelease'),
  };
}

/** The five parts in which every cent that is available stands once. */
export const partsOf = ({ expected, payable, released, toRelease, possiblyToRelease }: Amounts): Cents =>
  sumOf([expected, payable, released, toRelease, possiblyToRelease]);

/** The amounts of KPIs per sector, in order of sector, those without one last. */
export function sectorAmountsOf(kpis: readonly Pick<KpiView, 'sector' | 'amounts' | 'basis' | 'since'>[]): SectorAmounts[] {
  return [...new Set(kpis.map(({ sector }) => sector))].sort(bySector).map((sector) => {
    const own = kpis.filter((kpi) => kpi.sector === sector);
    return {
      sector,
      amounts: sumAmounts(own.map(({ amounts }) => amounts)),
      kpis: own.length,
      reconstructed: own.filter(({ basis }) => basis === 'reconstructed').length,
      derived: own.filter(({ basis }) => basis === 'derived').length,
      newest: own.map(({ since }) => since).reduce(latest),
    };
  });
}

const bySector = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
};
