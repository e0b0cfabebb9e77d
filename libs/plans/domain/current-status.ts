import type { RecordedEvent, StandingFact } from '@peildatum/kernel';
import type { DossierEvent } from './dossier.events.js';
import type { CurrentStatus } from './dossier.views.js';

/** A fact of a dossier with the event that told it. */
export type RecordedDossierFact<F extends DossierEvent = DossierEvent> = StandingFact<F, RecordedEvent>;

/** A status with where it comes from. */
export const currentStatus = <S>({ fact, event }: RecordedDossierFact, status: S, note: string | null): CurrentStatus<S> => ({
  status,
  statusSince: fact.validFrom,
  statusBasis: event.basis,
  statusEvent: event.id,
  statusNote: note,
});
