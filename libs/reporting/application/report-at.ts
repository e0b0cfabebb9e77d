import { budgetProjection, budgetsAt } from '@peildatum/budgets';
import { governanceAt, governanceProjection } from '@peildatum/governance';
import {
  amountsAt,
  intakeAt,
  intakeProjection,
  kpiProjection,
  planProjection,
  planStandingsAt,
  snelleToetsProjection,
  toetsStandingsAt,
} from '@peildatum/plans';
import type { Snapshot } from '@peildatum/projections';
import { actionProjection, codesWithStatus, standingsAt, thematafelProjection, thematafelsAt } from '@peildatum/thematafels';
import { comparisonDate, type ReportInput } from '../domain/report-input.js';

/** The projections that a report reads. */
export const REPORT_USES = [
  actionProjection,
  thematafelProjection,
  governanceProjection,
  intakeProjection,
  snelleToetsProjection,
  planProjection,
  kpiProjection,
  budgetProjection,
];

/** The report's input, read from the read models in one snapshot. */
export async function reportAt(snapshot: Snapshot): Promise<ReportInput> {
  const governance = await governanceAt(snapshot);
  const since = comparisonDate(governance);
  const actions = await standingsAt(snapshot);
  const amounts = await amountsAt(snapshot);
  const completed = actions.filter(({ status }) => status === 'completed').map(({ code }) => code);
  return {
    clocks: {
      geldigOp: snapshot.validOn,
      bekendOp: snapshot.knownAt,
      volgnummer: snapshot.volgnummer,
      laatsteGebeurtenis: snapshot.lastEventId,
    },
    governance,
    thematafels: await thematafelsAt(snapshot),
    actions,
    completedBefore: since === null ? new Set() : await codesWithStatus(snapshot, completed, since, 'completed'),
    intake: await intakeAt(snapshot),
    toetsen: await toetsStandingsAt(snapshot),
    plans: await planStandingsAt(snapshot),
    sectorAmounts: amounts.sectors,
    planAmounts: amounts.plans,
    budgets: await budgetsAt(snapshot),
    skips: snapshot.skips.map(({ projection, eventId, volgnummer, reason }) => ({
      leesmodel: projection,
      gebeurtenis: eventId,
      volgnummer,
      reden: reason,
    })),
  };
}
