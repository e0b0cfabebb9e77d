import { event, schema, told } from '@peildatum/kernel';

const { object, uuid, nullable, text, count } = schema;

/** The first event of every log, and the end of its migration; the stream is `register`. */
export const registerEvents = {
  /** Appended with the expectation that the stream is not there: that is what an empty log means. */
  RegisterOpened: event(
    'opening van het register',
    object({ logId: uuid(), migration: nullable(object({ source: text(200), digest: text(64), count: count() })) }),
    told('register'),
  ),
  /** Until this one, nothing but the migration is written. */
  MigrationCompleted: event('einde van de beginhistorie', object({ digest: text(64), count: count() }), told('migration')),
} as const;

export const REGISTER_STREAM = 'register';
