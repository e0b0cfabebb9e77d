import type { CalendarDate } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import type { PlanCode } from '../domain/codes.js';
import type { Amounts, SectorAmounts } from '../domain/dossier.views.js';
import { AMOUNT_COLUMNS, type AmountsRow, amountsOf } from './amounts-row.js';
import { kpiProjection } from './kpi.projection.js';
import { kpiRows } from './kpi-rows.js';

export interface PlanAmounts {
  readonly plan: PlanCode;
  readonly amounts: Amounts;
}

/** The amounts of the KPIs summed per sector, in order of sector (C collation), null last. */
export async function sectorAmountsAt(snapshot: Snapshot): Promise<SectorAmounts[]> {
  return (await summed<SectorRow>(snapshot, 'sector', 'GROUP BY sector')).map(sectorAmounts);
}

/** The amounts of the KPIs summed per plan that has them, in the order of the plans' codes. */
export async function planAmountsAt(snapshot: Snapshot): Promise<PlanAmounts[]> {
  return (await summed<PlanRow>(snapshot, 'plan', 'GROUP BY plan')).map(planAmounts);
}

/** Both of one statement, for who asks both: half the cost. */
export async function amountsAt(snapshot: Snapshot): Promise<{ readonly sectors: SectorAmounts[]; readonly plans: PlanAmounts[] }> {
  const rows = await summed<SectorRow & PlanRow & { readonly of_plan: number }>(
    snapshot,
    'sector, plan, GROUPING(sector) AS of_plan',
    'GROUP BY GROUPING SETS ((sector), (plan))',
  );
  return {
    sectors: rows.filter(({ of_plan: ofPlan }) => ofPlan === 0).map(sectorAmounts),
    plans: rows.filter(({ of_plan: ofPlan }) => ofPlan === 1).map(planAmounts),
  };
}

interface SectorRow extends AmountsRow {
  readonly sector: string | null;
  readonly kpis: string;
  readonly reconstructed: string;
  readonly derived: string;
  readonly newest: CalendarDate;
}

interface PlanRow extends AmountsRow {
  readonly plan: PlanCode;
}

async function summed<R extends AmountsRow>(snapshot: Snapshot, key: string, group: string): Promise<R[]> {
  const order = key.startsWith('sector, plan') ? 'sector COLLATE "C" NULLS LAST, plan COLLATE "C"' : `${key} COLLATE "C" NULLS LAST`;
  return await snapshot.query<R>(
    `SELECT ${key}, ${AMOUNT_COLUMNS.map((amount) => `sum(${amount}) AS ${amount}`).join(', ')}, count(*) AS kpis,
            count(*) FILTER (WHERE basis = 'reconstructed') AS reconstructed, count(*) FILTER (WHERE basis = 'derived') AS derived, max(since) AS newest
       FROM ${kpiRows(snapshot.table(kpiProjection))} AS kpi ${group} ORDER BY ${order}`,
    [...snapshot.bounds],
  );
}

const sectorAmounts = (row: SectorRow): SectorAmounts => ({
  sector: row.sector,
  amounts: amountsOf(row),
  kpis: Number(row.kpis),
  reconstructed: Number(row.reconstructed),
  derived: Number(row.derived),
  newest: row.newest,
});

const planAmounts = (row: PlanRow): PlanAmounts => ({ plan: row.plan, amounts: amountsOf(row) });
