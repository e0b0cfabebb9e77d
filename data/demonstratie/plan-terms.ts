import { type Cents, parseEuro, sumOf } from '@peildatum/kernel';
import type { PlanCode, Terms } from '@peildatum/plans';
import { apportion } from './apportion.js';
import type { Dossier } from './dossiers.js';
import { AMOUNTS_2025_05, type Measure, SECTOR_TABLE, SECTOR_TOTALS, type SectorRow } from './plan-editions.js';
import { sum } from './thematafels.js';

/** What an approved plan may cost, in whole euros. `rest`: what its first KPI did not earn, and is not released. */
export interface PlanAmounts {
  readonly plan: PlanCode;
  /** Null: no source says which. */
  readonly sector: string | null;
  /** Where the totals stand of which this is a part. */
  readonly row: string;
  readonly payable: number;
  readonly rest: number;
  readonly expected: number;
}

export const availableOf = ({ payable, rest, expected }: PlanAmounts): number => payable + rest + expected;

/**
 * The plans approved by November: each in one sector, every sector at least one and the others by its amount; within a
 * sector the amounts are divided equally, for nothing is known of them.
 */
export function novemberAmounts(approved: readonly Dossier[]): readonly PlanAmounts[] {
  const plans = apportion(
    approved.length - SECTOR_TABLE.length,
    SECTOR_TABLE.map(({ amounts }) => amounts.available),
  ).map((more) => more + 1);
  return SECTOR_TABLE.flatMap((row, i) => {
    const before = sum(plans.slice(0, i));
    return divided(approved.slice(before, before + (plans[i] ?? 0)), totalsOf(row));
  });
}

const totalsOf = ({ sector, line, amounts: { payable, toRelease: rest, expected } }: SectorRow) => ({
  sector,
  row: `000 r. ${line}`,
  payable,
  rest,
  expected,
});

/** The plans approved since: what May prints less what November had. It prints no sectors. */
export function mayAmounts(approved: readonly Dossier[]): readonly PlanAmounts[] {
  const printed = (measure: Measure) => AMOUNTS_2025_05.find((row) => row.measure === measure)?.amount ?? 0;
  const more = (measure: Measure) => printed(measure) - SECTOR_TOTALS.amounts[measure];
  const [payable, rest] = [more('payable'), more('toRelease')];
  // Not what is printed as "verwacht": that is 150.788 more than the other amounts leave, and no plan has it.
  const expected = more('available') - payable - rest;
  return divided(approved, { sector: null, row: '004 r. 10218, 10224, 10233, min 000 r. 398', payable, rest, expected });
}

/** In equal parts; the rest, which is one amount, is of the first plan alone. */
function divided(plans: readonly Dossier[], { sector, row, payable, rest, expected }: Omit<PlanAmounts, 'plan'>): readonly PlanAmounts[] {
  const equal = plans.map(() => 1);
  const [paid, open] = [apportion(payable, equal), apportion(expected, equal)];
  return plans.map(({ plan }, i) => ({ plan, sector, row, payable: paid[i] ?? 0, rest: i === 0 ? rest : 0, expected: open[i] ?? 0 }));
}

export const PAID_KPI = 'K01';
export const OPEN_KPI = 'K02';

/** A KPI for what is paid and one for what is still expected. */
export function termsOf(amounts: PlanAmounts): Terms {
  const { sector, payable, rest, expected } = amounts;
  const kpis = [
    { kpi: PAID_KPI, amount: cents(payable + rest) },
    { kpi: OPEN_KPI, amount: cents(expected) },
  ].filter(({ amount }) => amount !== '0');
  return {
    amounts: [{ sector, amount: sumOf(kpis.map(({ amount }) => amount)) }],
    kpis: kpis.map((kpi) => ({ kpi: kpi.kpi, title: null, sector, amount: kpi.amount, due: null })),
  };
}

export const cents = (euros: number): Cents => parseEuro(String(euros));
