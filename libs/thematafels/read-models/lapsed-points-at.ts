import { factsOf, type Snapshot } from '@peildatum/projections';
import type { AttentionPoint } from '../domain/thematafel.view.js';
import { thematafelProjection } from './thematafel.projection.js';

/** Those of these attention points that lapsed at the snapshot's clocks, each as it was noted last. Of others nothing is said. */
export async function lapsedPointsAt(snapshot: Snapshot, letter: string, ids: readonly string[]): Promise<AttentionPoint[]> {
  const table = snapshot.table(thematafelProjection);
  const lapsed: AttentionPoint[] = [];
  for (const id of ids) {
    const facts = factsOf({ table, aspect: `attention:${id}`, columns: 'value', where: 'f.subject = $3' });
    const rows = await snapshot.query<{ value: AttentionPoint | null }>(
      `SELECT value FROM ${facts} AS fact ORDER BY valid_from, place, volgnummer`,
      [...snapshot.boundsAt(snapshot.validOn, { future: true }), letter],
    );
    const noted = rows.findLast(({ value }) => value !== null)?.value;
    if (noted && rows.at(-1)?.value === null) lapsed.push(noted);
  }
  return lapsed;
}
