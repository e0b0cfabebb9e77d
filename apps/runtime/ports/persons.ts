import { databaseUnreachable, isLostConnection } from '@peildatum/platform';
import type { Persons } from '../../api/index.js';
import type { Peildatum } from '../peildatum.js';

/** The table `personen`; the first name given to an id stays, so that a request sent twice is one person. */
export const personsOf = ({ database }: Pick<Peildatum, 'database'>): Persons => ({
  register: async (person, name) => {
    try {
      await database.pool.query('INSERT INTO personen (id, naam) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [person, name]);
    } catch (error) {
      throw isLostConnection(error) ? databaseUnreachable(error) : error;
    }
  },
});
