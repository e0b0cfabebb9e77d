import { Register } from '@peildatum/event-store';
import { type Clock, systemClock } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { type FirstHistory, openLog } from '../../apps/runtime/demonstration.js';
import { openPeildatum, type Peildatum } from '../../apps/runtime/peildatum.js';
import { freshDatabase } from '../../libs/platform/testing/test-database.js';

export interface Stand extends Peildatum {
  /** Records what a spec begins with; nobody looks whether it fits in the means. */
  readonly register: Register;
  /** The live table of a read model, quoted. */
  tableOf(projection: string): Promise<string>;
}

/** The whole program on a fresh database of its own, with the demonstration history (or an empty register), caught up. */
export async function openStand(history: FirstHistory = 'demonstratie', clock: Clock = systemClock): Promise<Stand> {
  const fresh = await freshDatabase();
  const config = loadConfig({ DATABASE_URL: fresh.appUrl, DATABASE_ADMIN_URL: fresh.adminUrl });
  const peildatum = await openPeildatum({ config, applicationName: 'peildatum test', clock });
  await openLog(peildatum.log, history, peildatum, () => undefined);
  await peildatum.projector.catchUp();
  return {
    ...peildatum,
    register: new Register(peildatum.log, clock),
    tableOf: async (name) => {
      const { rows } = await peildatum.database.pool.query<{ table_name: string }>('SELECT table_name FROM projection WHERE name = $1', [
        name,
      ]);
      return `"${rows[0]?.table_name}"`;
    },
    close: async () => {
      await peildatum.close();
      await fresh.drop();
    },
  };
}
