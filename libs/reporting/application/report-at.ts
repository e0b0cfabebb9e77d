import { budget, framework, frameworksAt } from '@peildatum/budgets';
import { approvedTexts, type EditorialText, editorial } from '@peildatum/editorial';
import { type GovernanceView, governanceAt, governanceProjection } from '@peildatum/governance';
import { monitor } from '@peildatum/monitoring';
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
import { onDate, type Snapshot } from '@peildatum/projections';
import { viewsAt, viewsByCode } from '@peildatum/subjects';
import { actionProjection, codesWithStatus, standingsAt, thematafelProjection, thematafelsAt } from '@peildatum/thematafels';
import { institution, intervention, tranche as trancheSubject } from '@peildatum/volume-norms';
import { comparisonDate, figuresUntil, ownDate, type ReportInput } from '../domain/report-input.js';

/** The projections that a report reads. */
export const REPORT_USES = [
  actionProjection,
  thematafelProjection,
  governanceProjection,
  intakeProjection,
  snelleToetsProjection,
  planProjection,
  kpiProjection,
  budget.projection,
  framework.projection,
  monitor.projection,
  intervention.projection,
  trancheSubject.projection,
  institution.projection,
  editorial.projection,
];

/** What a report asks of the read models, beside its clocks: much, and so over two connections. */
export const REPORT_READ = { uses: REPORT_USES, connections: 2 } as const;

/** The report's input, read from the read models in one snapshot. What takes longest is asked first, and the rest beside it. */
export async function reportAt(snapshot: Snapshot): Promise<ReportInput> {
  const amountsRead = amountsAt(snapshot);
  const governed = governanceAt(snapshot);
  const [amounts, governance, progress, plans, toetsen, thematafels, intake, budgets, measured, elsewhen, texts] = await Promise.all([
    amountsRead,
    governed,
    progressAt(snapshot, governed),
    planStandingsAt(snapshot),
    toetsStandingsAt(snapshot),
    thematafelsAt(snapshot),
    intakeAt(snapshot),
    viewsAt(snapshot, budget),
    measuredAt(snapshot, governed),
    elsewhenAt(snapshot, governed),
    textsAt(snapshot),
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
    ...progress,
    intake,
    toetsen,
    plans,
    sectorAmounts: amounts.sectors,
    planAmounts: amounts.plans,
    budgets,
    ...elsewhen,
    ...measured,
    texts,
    skips: snapshot.skips.map(({ projection, eventId, volgnummer, reason }) => ({
      leesmodel: projection,
      gebeurtenis: eventId,
      volgnummer,
      reden: reason,
    })),
  };
}

/** The actions, and which of those completed were so on the date since which the report says what is new. */
async function progressAt(
  snapshot: Snapshot,
  governed: Promise<GovernanceView>,
): Promise<Pick<ReportInput, 'actions' | 'completedBefore'>> {
  const [governance, actions] = await Promise.all([governed, standingsAt(snapshot)]);
  const since = comparisonDate(governance, snapshot.validOn);
  const completed = actions.filter(({ status }) => status === 'completed').map(({ code }) => code);
  return { actions, completedBefore: since === null ? new Set() : await codesWithStatus(snapshot, completed, since, 'completed') };
}

/** What sections show of another date than the report's, where the edition sets one for them. */
async function elsewhenAt(snapshot: Snapshot, governed: Promise<GovernanceView>): Promise<Pick<ReportInput, 'nzaPlans' | 'vwsBudgets'>> {
  const governance = await governed;
  const at = (section: 'nza' | 'vws') => {
    const date = ownDate(governance, section, snapshot.validOn);
    return date && onDate(snapshot, date);
  };
  const [nza, vws] = [at('nza'), at('vws')];
  const [nzaPlans, vwsBudgets] = await Promise.all([nza && planStandingsAt(nza), vws && viewsAt(vws, budget)]);
  return { nzaPlans, vwsBudgets };
}

/** A text of another peildatum says nothing of this one. */
async function textsAt(snapshot: Snapshot): Promise<readonly EditorialText[]> {
  const views = await viewsByCode(snapshot, editorial, [snapshot.validOn]);
  return approvedTexts(views.get(snapshot.validOn));
}

/** What is published, revised, and held against a norm or a target. */
async function measuredAt(
  snapshot: Snapshot,
  governed: Promise<GovernanceView>,
): Promise<Pick<ReportInput, 'frameworks' | 'monitors' | 'interventions' | 'tranches' | 'institutions'>> {
  const [frameworks, monitors, interventions, tranches, institutions] = await Promise.all([
    governed.then((governance) => frameworksAt(snapshot, { figuresUntil: figuresUntil(governance, snapshot.validOn) })),
    viewsAt(snapshot, monitor),
    viewsAt(snapshot, intervention),
    viewsAt(snapshot, trancheSubject),
    viewsAt(snapshot, institution),
  ]);
  return { frameworks, monitors, interventions, tranches, institutions };
}
