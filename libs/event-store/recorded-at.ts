import type { Instant } from '@peildatum/kernel';
import type { StoredEvent } from './port.js';

/** Of an event that cannot be read, its metadata mostly can; known-at must not depend on which program reads it. */
export function recordedAtOf(stored: StoredEvent): Instant | null {
  try {
    const { recordedAt } = JSON.parse(stored.metadata) as { recordedAt?: unknown };
    return typeof recordedAt === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(recordedAt) ? (recordedAt as Instant) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
