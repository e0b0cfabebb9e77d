import { factEntity } from '@peildatum/projections';

/** What events tell of actions: one row per event and aspect, each with the columns of its aspect. */
export const ActionFactRow = factEntity('action_fact', {
  /** Aspects `status` and `confirmation`; the note is the explanation, evidence or reason. */
  status: 'text',
  note: 'text',
  /** Aspect `status`: what is done about it that the action runs behind. */
  measure: 'text',
  /** Aspect `confidence`, with the reason as its note. */
  confidence: 'text',
  /** Aspect `retirement`, with the explanation as its note: the decision that it left the report by. */
  decision: 'text',
  /** Aspect `thematafel`. */
  thematafel: 'text',
  /** Aspect `registration`. */
  section: 'text',
  /** Aspect `description`. */
  description: 'text',
  /** Aspect `due`: as it was written, and the last day of the period named. */
  due_text: 'text',
  due_date: 'date',
  /** Aspect `responsible`: a list of parties; null where the source does not say. */
  responsible: 'json',
});
