import { type Clock, type Ids, isUuid, type Uuid } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import type { WorkbookFormat } from '@peildatum/workbooks';
import type { Pool, QueryResultRow } from 'pg';

/** A file that nobody came back to is thrown away after this. */
export const HELD_HOURS = 12;
const HOUR_MS = 3_600_000;
/** Of one person; an older one goes for a newer one. */
const MOST = 3;

export interface HeldFile {
  readonly id: Uuid;
  readonly name: string;
  readonly format: WorkbookFormat;
  readonly bytes: Uint8Array;
}

interface Row extends QueryResultRow {
  readonly naam: string;
  readonly formaat: WorkbookFormat;
  readonly inhoud: Buffer;
}

/** The files that people sent and look at first, of each person by itself. @throws PeildatumError of kind unavailable when the database does not answer */
export class HeldFiles {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async keep(person: Uuid, { name, format, bytes }: Omit<HeldFile, 'id'>): Promise<Uuid> {
    const id = this.ids.random();
    const now = new Date(this.clock.now());
    await this.query(`INSERT INTO web_werkblad (id, persoon, naam, formaat, inhoud, bewaard_op) VALUES ($1, $2, $3, $4, $5, $6)`, [
      id,
      person,
      name,
      format,
      Buffer.from(bytes),
      now,
    ]);
    await this.query(
      `DELETE FROM web_werkblad WHERE bewaard_op <= $1 OR id IN
        (SELECT id FROM web_werkblad WHERE persoon = $2 AND id <> $3 ORDER BY bewaard_op DESC, id OFFSET $4)`,
      [this.oldest(), person, id, MOST - 1],
    );
    return id;
  }

  /** Null: there is none, it is somebody else's, or it is gone. */
  async find(person: Uuid, id: string): Promise<HeldFile | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.query('SELECT naam, formaat, inhoud FROM web_werkblad WHERE id = $1 AND persoon = $2 AND bewaard_op > $3', [
      id,
      person,
      this.oldest(),
    ]);
    return row === undefined ? null : { id, name: row.naam, format: row.formaat, bytes: row.inhoud };
  }

  async drop(person: Uuid, id: Uuid): Promise<void> {
    await this.query('DELETE FROM web_werkblad WHERE id = $1 AND persoon = $2', [id, person]);
  }

  private oldest = (): Date => new Date(Date.parse(this.clock.now()) - HELD_HOURS * HOUR_MS);

  private async query(sql: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(sql, values)).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}
