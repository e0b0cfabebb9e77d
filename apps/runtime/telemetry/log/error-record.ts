import { byModule } from './by-module.js';
import { HIDDEN, scrub } from './scrub.js';

/** An error as a log line has it. */
export interface ErrorRecord {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** The calls alone: the message stands above. */
  readonly stack?: string;
  readonly cause?: ErrorRecord;
}

/** PostgreSQL's class of faulty data: its messages repeat the value between double quotes. */
const DATA_FAULT = /^22/;
const CAUSES = 5;

/**
 * What of an error may be read: its kind, its words without logins and tokens, its stack and its causes. Any other property
 * (the query, its values, the row in the way) stays out.
 */
export function errorRecord(error: unknown, depth = 0): ErrorRecord {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: scrub(String(error)) };
  const { name, message, code, stack, cause } = error as Partial<Error & { code: unknown }>;
  const text = scrub(String(message ?? ''));
  return {
    type: typeof name === 'string' ? name : 'Error',
    message: typeof code === 'string' && DATA_FAULT.test(code) ? text.replace(/"[^"]*"/g, `"${HIDDEN}"`) : text,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof stack === 'string' ? { stack: callsOf(stack) } : {}),
    ...(cause === undefined || depth === CAUSES ? {} : { cause: errorRecord(cause, depth + 1) }),
  };
}

const callsOf = (stack: string): string =>
  byModule(
    scrub(
      stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .map((line) => line.trim())
        .join('\n'),
    ),
  );
