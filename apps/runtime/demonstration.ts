import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EventLog, type MigrationProgress, openRegister, readMigration, registerState, runMigration } from '@peildatum/event-store';
import { type Clock, type Ids, PEILDATUM_NAMESPACE, PeildatumError, uuidV5 } from '@peildatum/kernel';

const FILE = 'demonstratie.ndjson';

/** What an empty log begins with. */
export type FirstHistory = 'demonstratie' | 'leeg';

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
    await runMigration(log, readMigration(FILE, demonstrationFile(), log, clock), ids.random(), onProgress);
    return;
  }
  const actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'register'), role: 'beheerder', organisation: 'Peildatum' } as const;
  await openRegister(log, ids.random(), clock, actor);
}

/** The file stands in `data/`, beside the sources and beside `dist/` alike: the nearest folder upwards that has it. */
function demonstrationFile(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'data', FILE);
    if (existsSync(file)) return readFileSync(file, 'utf8');
    if (folder === dirname(folder)) {
      throw new PeildatumError({
        code: 'DEMONSTRATION.MISSING',
        kind: 'broken',
        message: `${FILE} ontbreekt in de map data; installeer Peildatum opnieuw.`,
      });
    }
  }
}
