import { keyReused } from '@peildatum/event-store';
import { asUnavailable } from '@peildatum/projections';
import type { Persons } from '../../api/index.js';
import type { Peildatum } from '../peildatum.js';

/** The table `personen`; the first name given to an id stays, so that a request sent twice is one person. */
export const personsOf = ({ database }: Pick<Peildatum, 'database'>): Persons => ({
  register: async (person, name) => {
    try {
      const { rowCount } = await database.pool.query('INSERT INTO personen (id, naam) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
        person,
        name,
      ]);
      if (rowCount === 1) return;
      const { rows } = await database.pool.query<{ naam: string }>('SELECT naam FROM personen WHERE id = $1', [person]);
      if (rows[0]?.naam !== name) throw keyReused();
    } catch (error) {
      throw asUnavailable(error);
    }
  },
});
