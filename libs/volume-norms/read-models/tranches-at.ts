import { type Snapshot, toldAt } from '@peildatum/projections';
import type { TrancheEvent } from '../domain/norm.events.js';
import type { TrancheView } from '../domain/norm.views.js';
import { trancheView } from '../domain/tranche/tranche.view.js';
import { trancheProjection } from './tranche.projection.js';

/** Every tranche at the snapshot's clocks, in the order of their numbers. */
export async function tranchesAt(snapshot: Snapshot): Promise<TrancheView[]> {
  const facts = await toldAt<TrancheEvent>(snapshot, trancheProjection);
  return [...facts].flatMap(([tranche, told]) => trancheView(tranche, told) ?? []);
}
