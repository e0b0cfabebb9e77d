import { type Snapshot, toldAt } from '@peildatum/projections';
import { institutionView } from '../domain/institution/institution.view.js';
import type { InstitutionCode, InstitutionEvent } from '../domain/norm.events.js';
import type { InstitutionView } from '../domain/norm.views.js';
import { institutionProjection } from './institution.projection.js';

/** Every institution (or those of `codes`) with its volumes at the snapshot's clocks, in the order of their codes. */
export async function institutionsAt(snapshot: Snapshot, codes?: readonly InstitutionCode[]): Promise<InstitutionView[]> {
  const facts = await toldAt<InstitutionEvent>(snapshot, institutionProjection, codes);
  return [...facts].flatMap(([code, told]) => institutionView(code, told) ?? []);
}
