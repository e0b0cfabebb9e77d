import { type Fault, fieldFault, type Page, type PageRequest, PeildatumError } from '@peildatum/kernel';
import { answered, type FactProjection, type Snapshot } from '@peildatum/projections';
import type { Asking, Question, QuestionHouse, QuestionRow } from './question.js';

/**
 * The rows of a question as a SELECT. It names each column after its field, and has in the columns `k1` and `k2` (whole numbers) where
 * the row stands among the others: a page goes on from there.
 */
export interface RowsSql {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Placed extends Record<string, unknown> {
  readonly k1: string;
  readonly k2: string;
}

const PLACE = /^(-?\d{1,18})\.(-?\d{1,18})$/;

interface HowRead {
  /** The read models that it reads beside the logboek. Default: none. */
  readonly uses?: (house: QuestionHouse) => readonly FactProjection[];
  /** The columns that hold the type of an event, of which the answer has the name. Default: `naam`. */
  readonly types?: readonly string[];
  readonly rowOf?: (row: QuestionRow) => QuestionRow;
}

/** Answers a question from rows in SQL, in one snapshot. */
export const fromRows =
  (
    rowsAt: (snapshot: Snapshot, asked: Asking<string>['asked'], house: QuestionHouse) => RowsSql | Promise<RowsSql>,
    { uses, types = ['naam'], rowOf = (row) => row }: HowRead = {},
  ): Question['answer'] =>
  (house, { clocks, asked, page }) =>
    house.readModels.at({ ...clocks, uses: uses?.(house) ?? [] }, async (snapshot) => {
      const { items, ...rest } = await pagedRows(snapshot, await rowsAt(snapshot, asked, house), page);
      const named = (row: QuestionRow): QuestionRow =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, types.includes(name) ? (house.nameOf(value as string) ?? value) : value]),
        );
      return answered(snapshot, { ...rest, items: items.map((row) => rowOf(named(row))) });
    });

/** A page of such rows, in the order of their places, and how many there are in all. @throws PeildatumError `QUERY.INVALID` for a place that is none */
async function pagedRows(snapshot: Snapshot, { text, values }: RowsSql, { after, limit }: PageRequest): Promise<Page<QuestionRow>> {
  const [, k1, k2] = after === undefined ? [] : (PLACE.exec(after) ?? refused());
  const next = (n: number) => `$${values.length + n}::bigint`;
  const found = await snapshot.query<Placed>(
    `SELECT * FROM (${text}) AS answer
      WHERE ${next(1)} IS NULL OR (answer.k1, answer.k2) > (${next(1)}, ${next(2)})
      ORDER BY answer.k1, answer.k2 LIMIT ${next(3)}`,
    [...values, k1 ?? null, k2 ?? null, limit + 1],
  );
  const [counted] = await snapshot.query<{ total: string }>(`SELECT count(*) AS total FROM (${text}) AS answer`, values);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ k1: _, k2: __, ...row }) => row),
    total: Number(counted?.total ?? 0),
    next: found.length > limit && last !== undefined ? `${last.k1}.${last.k2}` : null,
  };
}

/** A place that is one number. @throws PeildatumError `QUERY.INVALID` */
export const numberIn = (after: string): number => (/^\d{1,15}$/.test(after) ? Number(after) : refused());

const refused = (): never => {
  throw new PeildatumError(
    fieldFault('na', 'is geen plaats in deze lijst; volg het adres in Link of in volgende', 'QUERY.INVALID') as Fault,
  );
};
