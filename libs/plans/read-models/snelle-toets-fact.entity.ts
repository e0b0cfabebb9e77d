import { factEntity } from '@peildatum/projections';

/** What events tell of snelle toetsen: one row per event and aspect, each with the columns of its aspect. */
export const SnelleToetsFactRow = factEntity('snelle_toets_fact', {
  /** Aspect `status`; the note is the explanation, request, points or reason. */
  status: 'text',
  /** Aspect `status`: rejected, and may come back. */
  provisional: 'boolean',
  note: 'text',
  /** Aspect `requested`: in cents. */
  requested: 'bigint',
  /** Aspect `submission`, as what follows. A list of values is null where the source does not say. */
  title: 'text',
  regions: 'json',
  sectors: 'json',
  themes: 'json',
  insurer: 'text',
});
