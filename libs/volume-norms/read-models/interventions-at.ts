import { type Snapshot, toldAt } from '@peildatum/projections';
import type { InterventionCode, NormEvent } from '../domain/norm.events.js';
import { interventionView } from '../domain/norm.view.js';
import type { InterventionView } from '../domain/norm.views.js';
import { normProjection } from './norm.projection.js';

/** Every intervention (or those of `codes`) with its norm at the snapshot's clocks, in the order of their codes. */
export async function interventionsAt(snapshot: Snapshot, codes?: readonly InterventionCode[]): Promise<InterventionView[]> {
  const facts = await toldAt<NormEvent>(snapshot, normProjection, codes);
  return [...facts].flatMap(([code, told]) => interventionView(code, told) ?? []);
}
