import { PeildatumError } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import type { Worksheet } from '@peildatum/worksheets';
import { KPI_CODE, toetsOfPlan } from '../../domain/codes.js';
import type { KpiView } from '../../domain/dossier.views.js';
import { kpiProjection } from '../../read-models/kpi.projection.js';
import { kpisAt } from '../../read-models/kpis-at.js';
import { planProjection } from '../../read-models/plan.projection.js';
import { planPageAt } from '../../read-models/plan-page-at.js';
import { snelleToetsProjection } from '../../read-models/snelle-toets.projection.js';
import { toetsPageAt } from '../../read-models/toets-page-at.js';
import { kpiCells, kpiSheet } from './kpi-sheet.js';

/** More than any insurer has. */
const ALL = { limit: 100_000 };

/** What an insurer fills in: what became of the KPIs of its plans. */
export const insurerWorksheet: Worksheet = {
  word: 'verzekeraar',
  version: 1,
  title: (code) => `verzekeraar ${code}`,
  sheets: [kpiSheet],
  uses: [kpiProjection, planProjection, snelleToetsProjection],
  rowsAt: async (snapshot, code) => {
    const kpis = await kpisOf(snapshot, code);
    if (kpis.length === 0) throw noKpis(code);
    return { [kpiSheet.name]: kpis.map(standing) };
  },
  standingAt: async (snapshot, _code, ids) => {
    const codes = (ids[kpiSheet.name] ?? []).filter((id) => KPI_CODE.test(id));
    return { [kpiSheet.name]: (await kpisAt(snapshot, { codes })).map(standing) };
  },
};

const standing = (kpi: KpiView) => ({ id: kpi.code, cells: kpiCells(kpi) });

/** Of the plans that it decides on, and of those on the snelle toetsen that it coordinates: whoever may write of them. */
async function kpisOf(snapshot: Snapshot, insurer: string): Promise<readonly KpiView[]> {
  const decides = new Set((await planPageAt(snapshot, { insurer }, ALL)).items.map(({ code }) => code));
  const coordinates = new Set((await toetsPageAt(snapshot, { insurer }, ALL)).items.map(({ code }) => code));
  return (await kpisAt(snapshot)).filter(({ plan }) => decides.has(plan) || coordinates.has(toetsOfPlan(plan)));
}

const noKpis = (insurer: string) =>
  new PeildatumError({
    code: 'WORKSHEET.NO_KPIS',
    kind: 'not-found',
    message: `Van verzekeraar ${insurer.slice(0, 60)} staat er geen KPI in het register; schrijf de naam zoals zij bij een plan staat. Alleen een goedgekeurd plan heeft KPI’s.`,
  });
