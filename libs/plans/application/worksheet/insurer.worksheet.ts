import { sameName } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import type { StandingRow, StandingRows, Worksheet } from '@peildatum/worksheets';
import { KPI_CODE, PLAN_CODE, TOETS_CODE, toetsOfPlan } from '../../domain/codes.js';
import type { KpiView, PlanView, SnelleToetsView } from '../../domain/dossier.views.js';
import { kpiProjection } from '../../read-models/kpi.projection.js';
import { kpisAt } from '../../read-models/kpis-at.js';
import { planProjection } from '../../read-models/plan.projection.js';
import { intendedTermsAt, plansAt } from '../../read-models/plans-at.js';
import { snelleToetsProjection } from '../../read-models/snelle-toets.projection.js';
import { toetsenAt } from '../../read-models/toetsen-at.js';
import { kpiCells, kpiSheet } from './kpi-sheet.js';
import { planCells, planSheet } from './plan-sheet.js';
import { toetsCells, toetsSheet } from './toets-sheet.js';

/** What an insurer fills in: what it does with the snelle toetsen and plans that it coordinates or decides on, and what became of their KPIs. */
export const insurerWorksheet: Worksheet = {
  word: 'verzekeraar',
  version: 1,
  title: (code) => `verzekeraar ${code}`,
  sheets: [toetsSheet, planSheet, kpiSheet],
  uses: [snelleToetsProjection, planProjection, kpiProjection],
  filledIn: (code) => [{ operation: 'record-snelle-toets', owners: { organisations: [code] } }],
  codesAt: async (snapshot) => {
    const [toetsen, plans] = [await toetsenAt(snapshot), await plansAt(snapshot)];
    const named = [...toetsen.map(({ insurer }) => insurer), ...plans.flatMap(({ insurers }) => insurers ?? [])];
    return [...new Set(named.filter((name) => name !== null))].sort();
  },
  // Whoever may write of them: who coordinates a snelle toets, and who decides on a plan.
  rowsAt: async (snapshot, code) => {
    const isIt = (name: string | null) => name !== null && sameName(name, code);
    const toetsen = (await toetsenAt(snapshot)).filter(({ insurer }) => isIt(insurer));
    const coordinated = new Set(toetsen.map((toets) => toets.code));
    const plans = (await plansAt(snapshot)).filter((plan) => coordinated.has(toetsOfPlan(plan.code)) || plan.insurers?.some(isIt));
    const own = new Set(plans.map((plan) => plan.code));
    const kpis = (await kpisAt(snapshot)).filter(({ plan }) => own.has(plan));
    return await rowsOf(snapshot, code, { toetsen, plans, kpis });
  },
  standingAt: async (snapshot, code, ids) => {
    const asked = ({ name }: { readonly name: string }, pattern: RegExp) => (ids[name] ?? []).filter((id) => pattern.test(id));
    return await rowsOf(snapshot, code, {
      toetsen: await toetsenAt(snapshot, asked(toetsSheet, TOETS_CODE)),
      plans: await plansAt(snapshot, asked(planSheet, PLAN_CODE)),
      kpis: await kpisAt(snapshot, { codes: asked(kpiSheet, KPI_CODE) }),
    });
  },
};

interface Dossiers {
  readonly toetsen: readonly SnelleToetsView[];
  readonly plans: readonly PlanView[];
  readonly kpis: readonly KpiView[];
}

async function rowsOf(snapshot: Snapshot, insurer: string, { toetsen, plans, kpis }: Dossiers): Promise<StandingRows> {
  const intended = await intendedTermsAt(
    snapshot,
    plans.map(({ code }) => code),
  );
  return {
    [toetsSheet.name]: toetsen.map((toets) => row(toets, toetsCells(toets))),
    [planSheet.name]: plans.map((plan) => row(plan, planCells(plan, insurer, intended.get(plan.code)))),
    [kpiSheet.name]: kpis.map((kpi) => row(kpi, kpiCells(kpi))),
  };
}

const row = ({ code }: { readonly code: string }, cells: StandingRow['cells']): StandingRow => ({ id: code, cells });
