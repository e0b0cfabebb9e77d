import { systemClock } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import type { Stand } from './stand.js';

/** The read models of a stand; counts the rows that come from the database. */
export class CountingReads extends ReadModels {
  rows = 0;

  static of({ database, log }: Stand): CountingReads {
    return new CountingReads({ pool: database.pool, log, clock: systemClock });
  }

  override at: ReadModels['at'] = (request, use) =>
    super.at(request, (snapshot) => {
      const query: typeof snapshot.query = async (sql, values) => {
        const rows = await snapshot.query(sql, values);
        this.rows += rows.length;
        return rows as never;
      };
      return use({ ...snapshot, query });
    });
}
