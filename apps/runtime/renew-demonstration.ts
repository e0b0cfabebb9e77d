import { discardLog } from '@peildatum/event-store';
import { type Config, openDatabase, provideDatabase } from '@peildatum/platform';
import { forgetProjections } from '@peildatum/projections';
import { keptNotice, olderDemonstration } from './older-demonstration.js';
import type { Peildatum } from './peildatum.js';

/**
 * Opens a register, and begins it anew where it holds the demonstration of an older version and nothing else, in a store
 * of our own. Whatever else is there is kept, and `onStep` hears what its owner can do.
 */
export async function openWithCurrentDemonstration(
  config: Config,
  open: () => Promise<Peildatum>,
  onStep: (step: string) => void,
): Promise<Peildatum> {
  const peildatum = await open();
  try {
    const older = await olderDemonstration(peildatum.log);
    if (older === null) return peildatum;
    if (older.untouched === null || config.eventStore.kind !== 'embedded') {
      onStep(older.untouched === null ? keptNotice(config.dataDir) : NOT_OURS);
      return peildatum;
    }
    await peildatum.close();
    onStep((await beginAnew(config, older.untouched)) ? RENEWED : IN_USE);
    return await open();
  } catch (error) {
    await peildatum.close();
    throw error;
  }
}

const RENEWED = 'De demonstratie van een oudere versie stond hier alleen; zij wordt door de nieuwe vervangen.';
const IN_USE =
  'Dit register begon met de demonstratie van een oudere versie, maar een ander programma gebruikt het nog. Stop dat programma en start opnieuw; dan wordt zij vernieuwd.';
const NOT_OURS =
  'Deze opslag begon met de demonstratie van een oudere versie en is niet de ingebouwde; zij blijft zoals zij is. Kies een lege opslag (EVENT_STORE_URL) voor de nieuwe demonstratie.';

/** False where somebody else is at it, or recorded something meanwhile. */
async function beginAnew(config: Config, events: number): Promise<boolean> {
  const access = await provideDatabase(config);
  try {
    return await discardRegister(access.adminUrl, events);
  } finally {
    await access.release();
  }
}

/** Takes the log and what the read models made of it away, all or nothing. Persons and refused requests stay. */
export async function discardRegister(adminUrl: string, events: number): Promise<boolean> {
  const { pool, close } = await openDatabase({
    url: adminUrl,
    entities: [],
    migrations: [],
    applicationName: 'peildatum vernieuwen',
    poolSize: 1,
  });
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ n: number }>(OTHERS);
    const discarded = rows[0]?.n === 0 && (await discardLog(client, events));
    if (discarded) await forgetProjections(client);
    await client.query(discarded ? 'COMMIT' : 'ROLLBACK');
    return discarded;
  } finally {
    client.release(true); // a transaction that failed ends with its connection
    await close();
  }
}

const OTHERS = `
  SELECT count(*)::int AS n FROM pg_stat_activity
   WHERE datname = current_database() AND application_name LIKE 'peildatum%' AND pid <> pg_backend_pid()`;
