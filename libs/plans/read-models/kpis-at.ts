import type { Basis, CalendarDate, Page, PageRequest } from '@peildatum/kernel';
import { allOf, type Given, pageAt, type Snapshot, valuesOf } from '@peildatum/projections';
import { type KpiCode, kpiName, type PlanCode } from '../domain/codes.js';
import type { KpiOutcome, KpiView } from '../domain/dossier.views.js';
import { AMOUNT_COLUMNS, type AmountsRow, amountsOf } from './amounts-row.js';
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

/** Of the KPIs of approved plans what their amounts are summed by: of twenty thousand the titles and terms are not read. */
export async function kpiAmountsAt(snapshot: Snapshot): Promise<Pick<KpiView, 'code' | 'sector' | 'amounts'>[]> {
  const rows = await snapshot.query<AmountsRow & { readonly subject: KpiCode; readonly sector: string | null }>(
    `SELECT kpi.subject, kpi.sector, ${AMOUNT_COLUMNS.map((column) => `kpi.${column}`).join(', ')}
       FROM ${kpiRows(snapshot.table(kpiProjection))} AS kpi ORDER BY kpi.subject COLLATE "C"`,
    [...snapshot.bounds],
  );
  return rows.map(({ subject, sector, ...amounts }) => ({ code: subject, sector, amounts: amountsOf(amounts) }));
}

/** Which KPIs are looked for; what is absent does not filter. */
export interface KpisWith {
  readonly plan?: PlanCode;
  /** Null: those whose sector no source says. */
  readonly sector?: string | null;
  readonly outcomes?: readonly KpiOutcome[];
}

/** A page of the KPIs that a filter lets through, in the order of their codes, and how many there are in all. Of no others are the amounts computed. */
export async function kpiPageAt(snapshot: Snapshot, { plan, sector, outcomes }: KpisWith, page: PageRequest): Promise<Page<KpiView>> {
  const table = snapshot.table(kpiProjection);
  const ofPlan = plan === undefined ? undefined : await codesOf(snapshot, [plan]);
  const found = (given: Given) => {
    const where = ofPlan && `f.subject = ANY (${given(ofPlan)}::text[])`;
    const values = (aspect: string) => valuesOf({ table, aspect, columns: 'sector, outcome', ...(where && { where }) });
    const conditions = [
      sector === undefined ? undefined : `terms.sector IS NOT DISTINCT FROM ${given(sector)}::text`,
      outcomes && `COALESCE(outcome.outcome, 'open') = ANY (${given(outcomes)}::text[])`,
    ];
    return `SELECT terms.subject FROM ${values('terms')} AS terms LEFT JOIN ${values('outcome')} AS outcome USING (subject) WHERE ${allOf(conditions)}`;
  };
  return pageAt(snapshot, { found, read: (codes) => kpisAt(snapshot, { codes }) }, page);
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
  readonly since: CalendarDate;
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
  since: row.since,
});
