import { commitment } from '@peildatum/agreements';
import { budget, framework, frameworksAt } from '@peildatum/budgets';
import { approvedTexts, type EditorialText, editorial } from '@peildatum/editorial';
import { decision, type GovernanceView, governanceAt, governanceProjection, letter, motion } from '@peildatum/governance';
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
  commitment.projection,
  decision.projection,
  motion.projection,
  letter.projection,
];

/** What a report asks of the read models, beside its clocks: much, and so over two connections. */
export const REPORT_READ = { uses: REPORT_USES, connections: 2 } as const;

/** Asked once, and not where nothing rests on it. */
type Governed = () => Promise<GovernanceView>;

interface Part {
  readonly gives: readonly (keyof ReportInput)[];
  readonly read: (snapshot: Snapshot, governed: Governed) => Promise<Partial<ReportInput>>;
}

const part = <Key extends keyof ReportInput>(
  gives: readonly Key[],
  read: (snapshot: Snapshot, governed: Governed) => Promise<Pick<ReportInput, Key>>,
): Part => ({ gives, read });

/** What a report's input is read in. What takes longest is asked first, and the rest beside it. */
const PARTS: readonly Part[] = [
  part(['sectorAmounts', 'planAmounts'], async (snapshot) => {
    const { sectors, plans } = await amountsAt(snapshot);
    return { sectorAmounts: sectors, planAmounts: plans };
  }),
  part(['governance'], async (_, governed) => ({ governance: await governed() })),
  part(['actions', 'completedBefore'], progressAt),
  part(['plans'], async (snapshot) => ({ plans: await planStandingsAt(snapshot) })),
  part(['toetsen'], async (snapshot) => ({ toetsen: await toetsStandingsAt(snapshot) })),
  part(['thematafels'], async (snapshot) => ({ thematafels: await thematafelsAt(snapshot) })),
  part(['intake'], async (snapshot) => ({ intake: await intakeAt(snapshot) })),
  part(['budgets'], async (snapshot) => ({ budgets: await viewsAt(snapshot, budget) })),
  part(['frameworks'], async (snapshot, governed) => ({
    frameworks: await frameworksAt(snapshot, { figuresUntil: figuresUntil(await governed(), snapshot.validOn) }),
  })),
  part(['monitors'], async (snapshot) => ({ monitors: await viewsAt(snapshot, monitor) })),
  part(['interventions'], async (snapshot) => ({ interventions: await viewsAt(snapshot, intervention) })),
  part(['tranches'], async (snapshot) => ({ tranches: await viewsAt(snapshot, trancheSubject) })),
  part(['institutions'], async (snapshot) => ({ institutions: await viewsAt(snapshot, institution) })),
  part(['nzaPlans'], async (snapshot, governed) => {
    const nza = await elsewhen(snapshot, governed, 'nza');
    return { nzaPlans: nza && (await planStandingsAt(nza)) };
  }),
  part(['vwsBudgets'], async (snapshot, governed) => {
    const vws = await elsewhen(snapshot, governed, 'vws');
    return { vwsBudgets: vws && (await viewsAt(vws, budget)) };
  }),
  part(['commitments'], async (snapshot) => ({
    commitments: (await viewsAt(snapshot, commitment)).filter(({ withdrawn }) => withdrawn === null),
  })),
  part(['decisions'], async (snapshot) => ({ decisions: await viewsAt(snapshot, decision) })),
  part(['motions'], async (snapshot) => ({ motions: await viewsAt(snapshot, motion) })),
  part(['letters'], async (snapshot) => ({ letters: await viewsAt(snapshot, letter) })),
  part(['texts'], async (snapshot) => ({ texts: await textsAt(snapshot) })),
];

/** The report's input, read from the read models in one snapshot. */
export async function reportAt(snapshot: Snapshot): Promise<ReportInput> {
  const read = await readIn(snapshot, PARTS);
  return {
    ...(read as Omit<ReportInput, 'clocks' | 'skips'>),
    clocks: {
      geldigOp: snapshot.validOn,
      bekendOp: snapshot.knownAt,
      volgnummer: snapshot.volgnummer,
      laatsteGebeurtenis: snapshot.lastEventId,
    },
    skips: snapshot.skips.map(({ projection, eventId, volgnummer, reason }) => ({
      leesmodel: projection,
      gebeurtenis: eventId,
      volgnummer,
      reden: reason,
    })),
  };
}

/** Some of it, with what is read along with that. */
export const reportPartsAt = (snapshot: Snapshot, wanted: ReadonlySet<string>): Promise<Partial<ReportInput>> =>
  readIn(
    snapshot,
    PARTS.filter(({ gives }) => gives.some((key) => wanted.has(key))),
  );

async function readIn(snapshot: Snapshot, parts: readonly Part[]): Promise<Partial<ReportInput>> {
  let asked: Promise<GovernanceView> | undefined;
  const governed = () => {
    asked ??= governanceAt(snapshot);
    return asked;
  };
  return Object.assign({}, ...(await Promise.all(parts.map(({ read }) => read(snapshot, governed)))));
}

/** The actions, and which of those completed were so on the date since which the report says what is new. */
async function progressAt(snapshot: Snapshot, governed: Governed): Promise<Pick<ReportInput, 'actions' | 'completedBefore'>> {
  const [governance, actions] = await Promise.all([governed(), standingsAt(snapshot)]);
  const since = comparisonDate(governance, snapshot.validOn);
  const completed = actions.filter(({ status }) => status === 'completed').map(({ code }) => code);
  return { actions, completedBefore: since === null ? new Set() : await codesWithStatus(snapshot, completed, since, 'completed') };
}

/** At the date that the edition sets for a section; null: it sets no other. */
async function elsewhen(snapshot: Snapshot, governed: Governed, section: 'nza' | 'vws'): Promise<Snapshot | null> {
  const date = ownDate(await governed(), section, snapshot.validOn);
  return date && onDate(snapshot, date);
}

/** A text of another peildatum says nothing of this one. */
async function textsAt(snapshot: Snapshot): Promise<readonly EditorialText[]> {
  const views = await viewsByCode(snapshot, editorial, [snapshot.validOn]);
  return approvedTexts(views.get(snapshot.validOn));
}
