import { isFault } from '@peildatum/kernel';
import type { EventLog } from '../event-log.js';
import { REGISTER_STREAM } from '../register.events.js';

/** How far a log has been opened: not at all, with a migration that is under way, or for writing. */
export type RegisterState = 'empty' | 'migrating' | 'open';

export async function registerState(log: EventLog): Promise<RegisterState> {
  try {
    const [opened, completed] = await log.readStream(REGISTER_STREAM);
    const migrates = (opened?.data as { migration?: unknown } | undefined)?.migration != null;
    return migrates && completed === undefined ? 'migrating' : 'open';
  } catch (error) {
    if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return 'empty';
    throw error;
  }
}
