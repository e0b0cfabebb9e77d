import { Register } from '@peildatum/event-store';
import { type Clock, systemClock } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { type FirstHistory, openLog } from '../../apps/runtime/demonstration.js';
import { openPeildatum, type Peildatum } from '../../apps/runtime/peildatum.js';
import { freshDatabase, type Seed, type TestDatabase } from '../../libs/platform/testing/test-database.js';

export interface Stand extends Peildatum {
  /** Records what a spec begins with; nobody looks whether it fits in the means. */
  readonly register: Register;
  /** The live table of a read model, quoted. */
  tableOf(projection: string): Promise<string>;
}

/** All tables and no event, not even that the register was opened: for what is put back into it. */
export async function openEmptyStand(): Promise<Peildatum> {
  const fresh = await freshDatabase(TABLES);
  const peildatum = await openOn(fresh);
  return { ...peildatum, close: () => closeAndDrop(peildatum, fresh) };
}

/** The whole program on a fresh database of its own, with the demonstration history (or an empty register), caught up. */
export async function openStand(history: FirstHistory = 'demonstratie', clock: Clock = systemClock): Promise<Stand> {
  // A history says when it was recorded: on another clock it is told anew.
  const fresh = await freshDatabase(history === 'demonstratie' && clock === systemClock ? DEMONSTRATION : TABLES);
  const stand = await standOn(fresh, clock);
  await openLog(stand.log, history, stand, () => undefined);
  await stand.projector.catchUp();
  return { ...stand, close: () => closeAndDrop(stand, fresh) };
}

/** The whole program on a fresh database of its own that begins with a history of a spec's own. */
export async function openStandWith(history: Seed): Promise<Stand> {
  const fresh = await freshDatabase(history);
  const stand = await standOn(fresh);
  return { ...stand, close: () => closeAndDrop(stand, fresh) };
}

async function closeAndDrop(stand: Peildatum, database: TestDatabase): Promise<void> {
  await stand.close();
  await database.drop();
}

async function standOn(database: Doors, clock: Clock = systemClock): Promise<Stand> {
  const peildatum = await openOn(database, clock);
  return {
    ...peildatum,
    register: new Register(peildatum.log, clock),
    tableOf: async (name) => {
      const { rows } = await peildatum.database.pool.query<{ table_name: string }>('SELECT table_name FROM projection WHERE name = $1', [
        name,
      ]);
      return `"${rows[0]?.table_name}"`;
    },
  };
}

type Doors = Parameters<Seed['fill']>[0];

const openOn = ({ appUrl, adminUrl }: Doors, clock: Clock = systemClock): Promise<Peildatum> =>
  openPeildatum({ config: loadConfig({ DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl }), applicationName: 'peildatum test', clock });

/** All tables, those of the projections too, and no event. */
export const TABLES: Seed = {
  name: 'tabellen',
  fill: async (database) => {
    const peildatum = await openOn(database);
    await peildatum.projector.catchUp();
    await peildatum.close();
  },
};

/** The demonstration history, and read models that have followed it. */
const DEMONSTRATION: Seed = { name: 'demonstratie', fill: (database) => tellDemonstration(database, async () => undefined) };

/** What a history that begins with the demonstration consists of: that, and what is told after it. */
export async function tellDemonstration(database: Doors, tell: (stand: Stand) => Promise<void>): Promise<void> {
  const stand = await standOn(database);
  try {
    await openLog(stand.log, 'demonstratie', stand, () => undefined);
    await stand.projector.catchUp();
    await tell(stand);
  } finally {
    await stand.close();
  }
}
