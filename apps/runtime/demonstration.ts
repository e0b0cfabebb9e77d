import {
  type EventLog,
  type Migration,
  type MigrationProgress,
  mergeHistories,
  migrationDigest,
  openRegister,
  REGISTER_STREAM,
  readMigration,
  registerState,
  runMigration,
} from '@peildatum/event-store';
import { type Clock, type Ids, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { readDataFile } from '@peildatum/platform';

/** A file per context, in the order in which their lines of one moment are told. */
const FILES = [
  'demonstratie.ndjson',
  'demonstratie-plannen.ndjson',
  'demonstratie-middelen.ndjson',
  'demonstratie-kaders.ndjson',
  'demonstratie-volumenormen.ndjson',
  'demonstratie-monitors.ndjson',
  'demonstratie-partijen.ndjson',
  'demonstratie-akkoorden.ndjson',
  'demonstratie-impact.ndjson',
  'demonstratie-kamer.ndjson',
] as const;

/** What `RegisterOpened` calls the demonstration, in every version. */
export const DEMONSTRATION = 'demonstratie.ndjson';

/** What an empty log begins with. */
export type FirstHistory = 'demonstratie' | 'leeg';

/** The demonstration as one history, NDJSON. */
export const demonstrationHistory = (): string => mergeHistories(Object.fromEntries(FILES.map((name) => [name, readDataFile(name)])));

export const demonstrationMigration = (log: EventLog, clock: Clock): Migration =>
  readMigration(DEMONSTRATION, demonstrationHistory(), log, clock);

/**
 * Opens an empty log: with the demonstration history, or with nothing. A log that is open is left alone; a demonstration
 * that was broken off is finished, whatever is asked for now.
 */
export async function openLog(
  log: EventLog,
  history: FirstHistory,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  onProgress: (progress: MigrationProgress) => void,
): Promise<void> {
  const state = await registerState(log);
  if (state === 'open') return;
  if (state === 'migrating' || history === 'demonstratie') {
    await runMigration(log, demonstrationMigration(log, clock), ids.random(), onProgress);
    return;
  }
  const actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'register'), role: 'beheerder', organisation: 'Peildatum' } as const;
  await openRegister(log, ids.random(), clock, actor);
}

/** Whether a log began with the demonstration of this version, and has the whole of it. */
export async function beganWithDemonstration(log: EventLog): Promise<boolean> {
  if ((await registerState(log)) !== 'open') return false;
  const [opened] = await log.readStream(REGISTER_STREAM, { from: 0, to: 0 });
  const data = opened?.data as { readonly migration: { readonly digest: string } | null } | undefined;
  return data?.migration?.digest === migrationDigest(demonstrationHistory());
}
