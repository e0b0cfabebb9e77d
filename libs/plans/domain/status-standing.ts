import type { RecordedEvent, StandingFact } from '@peildatum/kernel';
import type { DossierEvent } from './dossier.events.js';
import type { Standing } from './dossier.views.js';

/** A fact of a dossier with the event that told it. */
export type Told<F extends DossierEvent = DossierEvent> = StandingFact<F, RecordedEvent>;

/** A status with where it comes from. */
export const standing = <S>({ fact, event }: Told, status: S, note: string | null): Standing<S> => ({
  status,
  statusSince: fact.validFrom,
  statusBasis: event.basis,
  statusEvent: event.id,
  statusNote: note,
});
