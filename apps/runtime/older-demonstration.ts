import { type EventLog, migrationDigest, REGISTER_STREAM, registerState, type StoredEvent } from '@peildatum/event-store';
import { isFault } from '@peildatum/kernel';
import { DEMONSTRATION, demonstrationHistory } from './demonstration.js';
import { freezesDemonstration } from './demonstration-editions.js';

/** A log that began with the demonstration of another version. */
export interface OlderDemonstration {
  /** How many events it has, when it has nothing else; null: somebody recorded facts of their own. */
  readonly untouched: number | null;
}

/**
 * Whether a log began with the demonstration of another version, which is never topped up: what a newer one adds was known
 * before what stands there already, and knowledge runs along the log. Null: it did not, or with this one.
 */
export async function olderDemonstration(log: EventLog): Promise<OlderDemonstration | null> {
  if ((await registerState(log)) === 'empty') return null;
  const [opened] = await log.readStream(REGISTER_STREAM, { from: 0, to: 0 });
  const migration = (opened?.data as Opened | undefined)?.migration;
  if (migration?.source !== DEMONSTRATION || migration.digest === migrationDigest(demonstrationHistory())) return null;
  return { untouched: await countUntouched(log) };
}

interface Opened {
  readonly migration: { readonly source: string; readonly digest: string } | null;
}

/** Reads no further than the first event that is not the migration's. */
async function countUntouched(log: EventLog): Promise<number | null> {
  let events = 0;
  for await (const batch of log.readAll()) {
    if (!batch.every((stored) => isOfMigration(log, stored))) return null;
    events += batch.length;
  }
  return events;
}

/** Or one by which its editions were frozen. An event that nobody can read is not: every version reads what an earlier one loaded. */
function isOfMigration({ codec }: EventLog, stored: StoredEvent): boolean {
  if (stored.stream === REGISTER_STREAM) return true;
  try {
    const event = codec.decode(stored);
    return event.migrated !== undefined || freezesDemonstration(event);
  } catch (error) {
    if (isFault(error, 'EVENT.UNREADABLE')) return false;
    throw error;
  }
}

/** For whoever has facts of their own: nothing of theirs is touched, and this is how to get the newer demonstration. */
export const keptNotice = (dataDir: string): string =>
  [
    'Dit register begon met de demonstratie van een oudere versie, en u hebt er zelf feiten in vastgelegd. Het blijft zoals het is:',
    'wat de nieuwe demonstratie meer heeft, staat er niet in, want zij wordt nooit bijgevuld.',
    'Wilt u die demonstratie ernaast? Begin in een andere map: PEILDATUM_DATA_DIR=.peildatum-nieuw npm start.',
    `Wilt u haar in plaats van dit register? Bewaar het eerst (npx peildatum back-up --naar oud.back-up), verwijder dan zelf de map ${dataDir} en start opnieuw.`,
  ].join('\n');

/** For a command on such a register, which leaves it as it is. */
export const OLDER_NOTICE =
  'Dit register begon met de demonstratie van een oudere versie. Start Peildatum (npm start): staat er niets anders in, dan wordt zij vernieuwd.';
