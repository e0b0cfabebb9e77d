import { quarterEnd } from '@peildatum/budgets';
import type { FigureKey } from '@peildatum/figures';
import { kpiAmountsAt } from '@peildatum/plans';
import type { Snapshot } from '@peildatum/projections';
import type { ReportInput } from '@peildatum/reporting';
import type { Facts } from '../domain/facts.js';
import type { Dates } from './models.js';

/** What these figures are counted from. KPIs are read where amounts are added up; a report has only their sums. */
export const factsOf = async (snapshot: Snapshot, keys: readonly FigureKey[], input: ReportInput): Promise<Facts> => ({
  ...input,
  kpis: keys.some((key) => /^(?:middelen|uitputting)\./.test(key)) ? await kpiAmountsAt(snapshot) : [],
});

export function datesOf({ clocks, governance: { dataDates } }: ReportInput): Dates {
  const { figures } = dataDates;
  return { report: clocks.geldigOp, frameworks: figures === null ? clocks.geldigOp : quarterEnd(figures) };
}
