import { CreateEventLog1763800000000 } from './1763800000000-create-event-log.js';
import { AppendOne1764000000000 } from './1764000000000-append-one.js';

/** In order. They run as an administrator, and are noted in a table of their own: the application's role may not touch the log. */
export const eventLogMigrations = [CreateEventLog1763800000000, AppendOne1764000000000];
export const EVENT_LOG_MIGRATIONS_TABLE = 'log_migrations';
