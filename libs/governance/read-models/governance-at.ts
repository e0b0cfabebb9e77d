import type { CalendarDate } from '@peildatum/kernel';
import { probedFacts, type Snapshot } from '@peildatum/projections';
import { type GovernanceFactView, type GovernanceView, governanceView, type ReportEdition } from '../domain/governance.view.js';
import { governanceProjection } from './governance.projection.js';

/** Governance at the snapshot's clocks. */
export const governanceAt = async (snapshot: Snapshot): Promise<GovernanceView> =>
  governanceView(await factViewsAt(snapshot, snapshot.validOn), snapshot.validOn);

/** Every edition that the snapshot knows of, those of a date to come too: the oldest first. */
export const reportEditionsAt = async (snapshot: Snapshot): Promise<readonly NamedEdition[]> =>
  (await factViewsAt(snapshot, LAST_DAY))
    .flatMap((fact) => (fact.aspect === 'edition' ? [fact.value] : []))
    .sort((a, b) => (a.peildatum < b.peildatum ? -1 : 1));

export type NamedEdition = Pick<ReportEdition, 'peildatum' | 'label'>;

const LAST_DAY = '9999-12-31' as CalendarDate;

async function factViewsAt(snapshot: Snapshot, validOn: CalendarDate): Promise<GovernanceFactView[]> {
  const rows = await snapshot.query<{ value: GovernanceFactView }>(
    `SELECT value FROM ${probedFacts(snapshot.table(governanceProjection))} AS fact ORDER BY subject COLLATE "C"`,
    [...snapshot.boundsAt(validOn, { future: true })],
  );
  return rows.map(({ value }) => value);
}
