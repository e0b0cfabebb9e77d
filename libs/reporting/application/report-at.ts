import { budgetProjection, budgetsAt, frameworkProjection, frameworksAt } from '@peildatum/budgets';
import { governanceAt, governanceProjection } from '@peildatum/governance';
import { monitorProjection, monitorsAt } from '@peildatum/monitoring';
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
import { type Hidden, NOTHING_HIDDEN } from '@peildatum/publications';
import { actionProjection, codesWithStatus, standingsAt, thematafelProjection, thematafelsAt } from '@peildatum/thematafels';
import {
  institutionProjection,
  institutionsAt,
  interventionsAt,
  normProjection,
  trancheProjection,
  tranchesAt,
} from '@peildatum/volume-norms';
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
  frameworkProjection,
  monitorProjection,
  normProjection,
  trancheProjection,
  institutionProjection,
];

/** What a report asks of the read models, beside its clocks: much, and so over two connections. */
export const REPORT_READ = { uses: REPORT_USES, connections: 2 } as const;

/**
 * The report's input, read from the read models in one snapshot. What takes longest is asked first, and the rest beside it.
 * @param hidden what its reader may not know of; default nothing: for who is inside the embargoes
 */
export async function reportAt(snapshot: Snapshot, hidden: Hidden = NOTHING_HIDDEN): Promise<ReportInput> {
  const [amounts, { governance, actions, completedBefore }, plans, toetsen, thematafels, intake, budgets, measured] = await Promise.all([
    amountsAt(snapshot),
    progressAt(snapshot),
    planStandingsAt(snapshot),
    toetsStandingsAt(snapshot),
    thematafelsAt(snapshot),
    intakeAt(snapshot),
    budgetsAt(snapshot),
    measuredAt(snapshot, hidden),
  ]);
  return {
    clocks: {
      geldigOp: snapshot.validOn,
      bekendOp: snapshot.knownAt,
      volgnummer: snapshot.volgnummer,
      laatsteGebeurtenis: snapshot.lastEventId,
    },
    governance,
    thematafels,
    actions,
    completedBefore,
    intake,
    toetsen,
    plans,
    sectorAmounts: amounts.sectors,
    planAmounts: amounts.plans,
    budgets,
    ...measured,
    skips: snapshot.skips.map(({ projection, eventId, volgnummer, reason }) => ({
      leesmodel: projection,
      gebeurtenis: eventId,
      volgnummer,
      reden: reason,
    })),
  };
}

/** The actions, and which of those completed were so on the date with which the edition compares. */
async function progressAt(snapshot: Snapshot): Promise<Pick<ReportInput, 'governance' | 'actions' | 'completedBefore'>> {
  const [governance, actions] = await Promise.all([governanceAt(snapshot), standingsAt(snapshot)]);
  const since = comparisonDate(governance);
  const completed = actions.filter(({ status }) => status === 'completed').map(({ code }) => code);
  return {
    governance,
    actions,
    completedBefore: since === null ? new Set() : await codesWithStatus(snapshot, completed, since, 'completed'),
  };
}

/** What is published, revised, and held against a norm or a target. */
async function measuredAt(
  snapshot: Snapshot,
  hidden: Hidden,
): Promise<Pick<ReportInput, 'frameworks' | 'monitors' | 'interventions' | 'tranches' | 'institutions'>> {
  const [frameworks, monitors, interventions, tranches, institutions] = await Promise.all([
    frameworksAt(snapshot, hidden),
    monitorsAt(snapshot, hidden),
    interventionsAt(snapshot),
    tranchesAt(snapshot),
    institutionsAt(snapshot),
  ]);
  return { frameworks, monitors, interventions, tranches, institutions };
}
