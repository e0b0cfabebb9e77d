import { probedFacts, type Snapshot } from '@peildatum/projections';
import { type GovernanceFactView, type GovernanceView, governanceView } from '../domain/governance.view.js';
import { governanceProjection } from './governance.projection.js';

/** Governance at the snapshot's clocks. */
export async function governanceAt(snapshot: Snapshot): Promise<GovernanceView> {
  const rows = await snapshot.query<{ value: GovernanceFactView }>(
    `SELECT value FROM ${probedFacts(snapshot.table(governanceProjection))} AS fact ORDER BY subject COLLATE "C"`,
    [...snapshot.boundsAt(snapshot.validOn, { future: true })],
  );
  return governanceView(
    rows.map(({ value }) => value),
    snapshot.validOn,
  );
}
