import type { Manifest } from '@peildatum/event-store';
import { PeildatumError } from '@peildatum/kernel';
import type { Pool } from 'pg';

/**
 * Stands in the database while a log is being restored, also after a kill: half a log looks like a whole one, so nothing may read
 * or write it before it is.
 */
export const restoreMark = (pool: Pool) => ({
  async begin({ contents, events }: Manifest): Promise<void> {
    await pool.query(
      'INSERT INTO herstel (inhoud, gebeurtenissen) VALUES ($1, $2) ON CONFLICT (enige) DO UPDATE SET inhoud = $1, gebeurtenissen = $2',
      [contents, events],
    );
  },

  async end(): Promise<void> {
    await pool.query('DELETE FROM herstel');
  },

  /** @throws PeildatumError `RESTORE.UNFINISHED`. */
  async assertNone(): Promise<void> {
    const { rows } = await pool.query<{ gebeurtenissen: string }>('SELECT gebeurtenissen FROM herstel');
    if (rows[0] === undefined) return;
    throw new PeildatumError({
      code: 'RESTORE.UNFINISHED',
      kind: 'unavailable',
      message: `In dit register wordt een back-up van ${rows[0].gebeurtenissen} gebeurtenissen teruggezet, of dat is afgebroken. Laat het afmaken: peildatum herstel --van BESTAND.`,
    });
  },
});
