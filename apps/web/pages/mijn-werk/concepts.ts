import { type Clock, type Instant, toInstant, type Uuid } from '@peildatum/kernel';
import { asUnavailable } from '@peildatum/projections';
import { readVersion, type WorksheetMark } from '@peildatum/worksheets';
import type { Pool } from 'pg';
import { rowKey, type TypedRow, typedRows } from './typed-rows.js';

/** A concept that nobody came back to is thrown away after this. */
export const CONCEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** The field of a form with when the concept was kept that it shows; empty: none. */
export const CONCEPT_SEEN = 'concept-van';

export interface Concept {
  readonly rows: readonly TypedRow[];
  readonly keptAt: Instant;
}

/** Of whom, and of which werkblad. */
export interface ConceptOf extends Pick<WorksheetMark, 'word' | 'code'> {
  readonly person: Uuid;
}

interface Row {
  readonly rijen: readonly Pick<TypedRow, 'number' | 'version' | 'cells'>[];
  readonly bewaard: string;
}

/** What people typed and have not recorded, of each person by itself. @throws PeildatumError of kind unavailable when the database does not answer */
export class Concepts {
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly clock: Clock,
  ) {}

  async find({ person, word, code }: ConceptOf): Promise<Concept | null> {
    const [row] = await this.query(
      `SELECT rijen, trunc(extract(epoch FROM bewaard_op) * 1000)::bigint AS bewaard FROM web_concept
        WHERE persoon = $1 AND soort = $2 AND code = $3 AND bewaard_op > $4`,
      [person, word, code, this.oldest()],
    );
    if (row === undefined) return null;
    const rows = row.rijen.flatMap((one): TypedRow[] => {
      const was = readVersion(one.version);
      return was === null ? [] : [{ ...one, was }];
    });
    return { rows, keptAt: toInstant(Number(row.bewaard)) };
  }

  /**
   * Keeps rows of a form beside what it did not show: other sheets, other pages, and what was kept since it was made.
   * @param shown what was typed in it, whether it is kept or not
   */
  async merge(own: ConceptOf, form: URLSearchParams, shown: readonly TypedRow[], kept: readonly TypedRow[]): Promise<void> {
    const before = await this.find(own);
    const isSeen = form.get(CONCEPT_SEEN) === (before?.keptAt ?? '');
    const onPage = new Set([...shown, ...(isSeen ? typedRows(form) : [])].map(({ was }) => rowKey(was)));
    await this.keep(own, [...(before?.rows ?? []).filter(({ was }) => !onPage.has(rowKey(was))), ...kept]);
  }

  /** In place of the one before; without rows there is none. Those that are too old go. */
  async keep({ person, word, code }: ConceptOf, rows: readonly TypedRow[]): Promise<void> {
    const kept = rows.map(({ number, version, cells }) => ({ number, version, cells }));
    await this.query('DELETE FROM web_concept WHERE bewaard_op <= $1', [this.oldest()]);
    if (rows.length === 0)
      await this.query('DELETE FROM web_concept WHERE persoon = $1 AND soort = $2 AND code = $3', [person, word, code]);
    else
      await this.query(
        `INSERT INTO web_concept (persoon, soort, code, rijen, bewaard_op) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (persoon, soort, code) DO UPDATE SET rijen = EXCLUDED.rijen, bewaard_op = EXCLUDED.bewaard_op`,
        [person, word, code, JSON.stringify(kept), new Date(this.clock.now())],
      );
  }

  private oldest = (): Date => new Date(Date.parse(this.clock.now()) - CONCEPT_DAYS * DAY_MS);

  private async query(sql: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(sql, values)).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}
