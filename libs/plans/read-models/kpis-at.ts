import type { Basis, CalendarDate } from '@peildatum/kernel';
import { type Snapshot, valuesOf } from '@peildatum/projections';
import { type KpiCode, kpiName, type PlanCode } from '../domain/codes.js';
import type { KpiOutcome, KpiView } from '../domain/dossier.views.js';
import { type AmountsRow, amountsOf } from './amounts-row.js';
import { kpiProjection } from './kpi.projection.js';
import { kpiRows } from './kpi-rows.js';

export interface WhichKpis {
  readonly plans?: readonly PlanCode[];
  readonly codes?: readonly KpiCode[];
}

/** The KPIs of the approved plans at the snapshot's clocks (of some plans, or some codes), in the order of their codes. */
export async function kpisAt(snapshot: Snapshot, { plans, codes }: WhichKpis = {}): Promise<KpiView[]> {
  const table = snapshot.table(kpiProjection);
  const asked = plans === undefined ? codes : await codesOf(snapshot, plans, codes);
  const where = asked && 'f.subject = ANY ($3::text[])';
  const rows = await snapshot.query<Row>(
    `SELECT kpi.*, texts.title, texts.due
       FROM ${kpiRows(table, where)} AS kpi
       JOIN ${valuesOf({ table, aspect: 'terms', columns: 'title, due', ...(where && { where }) })} AS texts USING (subject)
      ORDER BY kpi.subject COLLATE "C"`,
    [...snapshot.bounds, ...(asked ? [asked] : [])],
  );
  return rows.map(toView);
}

/** The codes of the KPIs of some plans, and among `codes` if those are asked for: a plan's stand together in the index. */
async function codesOf(snapshot: Snapshot, plans: readonly PlanCode[], codes?: readonly KpiCode[]): Promise<KpiCode[]> {
  const rows = await snapshot.query<{ subject: KpiCode }>(
    `SELECT DISTINCT f.subject
       FROM unnest($1::text[]) AS asked (plan)
      CROSS JOIN LATERAL (
        SELECT f.subject FROM ${snapshot.table(kpiProjection)} f
         WHERE f.aspect = 'terms' AND f.subject > asked.plan || '.' AND f.subject < asked.plan || '/'
      ) AS f`,
    [plans],
  );
  const found = rows.map(({ subject }) => subject);
  return codes === undefined ? found : found.filter((code) => codes.includes(code));
}

interface Row extends AmountsRow {
  readonly subject: KpiCode;
  readonly plan: PlanCode;
  readonly title: string | null;
  readonly sector: string | null;
  readonly due: CalendarDate | null;
  readonly outcome: KpiOutcome;
  readonly basis: Basis;
}

const toView = (row: Row): KpiView => ({
  code: row.subject,
  plan: row.plan,
  kpi: kpiName(row.subject),
  title: row.title,
  sector: row.sector,
  due: row.due,
  outcome: row.outcome,
  amounts: amountsOf(row),
  basis: row.basis,
});
