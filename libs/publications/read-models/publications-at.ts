import { type Snapshot, toldAt } from '@peildatum/projections';
import { type PublicationView, publicationView } from '../domain/embargo.view.js';
import type { PublicationCode, PublicationEvent } from '../domain/publication.events.js';
import { publicationProjection } from './publication.projection.js';

/** Every publication on which an embargo was set at the snapshot's clocks (or those of `codes`), in the order of their codes. */
export async function publicationsAt(snapshot: Snapshot, codes?: readonly PublicationCode[]): Promise<PublicationView[]> {
  const facts = await toldAt<PublicationEvent>(snapshot, publicationProjection, codes);
  return [...facts].flatMap(([code, history]) => publicationView(code, history, snapshot.validOn) ?? []);
}
