import type { KnownBackup } from '@peildatum/event-store';
import type { Instant, Uuid } from '@peildatum/kernel';
import type { Pool } from 'pg';

/** A back-up as it was written down. */
export interface NotedBackup extends KnownBackup {
  readonly file: string;
  readonly madeAt: Instant;
}

/** Stands in the database of the read models, so it catches accidents: who can change the log there can change this too. */
export const newestBackup = (pool: Pool) => ({
  async note({ logId, events, contents, file, madeAt }: NotedBackup): Promise<void> {
    await pool.query(
      `INSERT INTO back_up (register, gebeurtenissen, inhoud, bestand, gemaakt_op) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (enige) DO UPDATE SET register = $1, gebeurtenissen = $2, inhoud = $3, bestand = $4, gemaakt_op = $5`,
      [logId, events, contents, file, madeAt],
    );
  },

  async read(): Promise<NotedBackup | undefined> {
    const { rows } = await pool.query<Row>('SELECT register, gebeurtenissen, inhoud, bestand, gemaakt_op FROM back_up');
    return rows[0] && notedOf(rows[0]);
  },
});

interface Row {
  readonly register: Uuid;
  readonly gebeurtenissen: string;
  readonly inhoud: string;
  readonly bestand: string;
  readonly gemaakt_op: Instant;
}

const notedOf = ({ register, gebeurtenissen, inhoud, bestand, gemaakt_op }: Row): NotedBackup => ({
  logId: register,
  events: Number(gebeurtenissen),
  contents: inhoud,
  file: bestand,
  madeAt: gemaakt_op,
});
