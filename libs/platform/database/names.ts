/** The role that owns the log's schema and tables. Nobody logs in with it. */
export const LOG_ROLE = 'peildatum_log';

/** A name as SQL takes it, whatever is in it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
