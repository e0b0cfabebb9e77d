import type { Basis, CalendarDate } from '@peildatum/kernel';
import { type FactProjection, type Snapshot, valuesOf } from '@peildatum/projections';

interface ValueRow {
  readonly subject: string;
  readonly valid_from: CalendarDate;
  readonly basis: Basis;
}

/**
 * An aspect's value of every subject that has one (or of some), by subject, in the order of their codes. Subjects with a few facts
 * each: all facts of the aspect are read in one go. Aspects are put together by who asks and not by a join, which the
 * planner does wrongly while a table was just filled: a second, where this takes milliseconds.
 * @param columns of the fact table, as the row then has them
 */
export async function valuesAt<R>(
  snapshot: Snapshot,
  { projection, aspect, columns }: { readonly projection: FactProjection; readonly aspect: string; readonly columns: string },
  subjects?: readonly string[],
): Promise<ReadonlyMap<string, R & ValueRow>> {
  const where = subjects && 'f.subject = ANY ($3::text[])';
  const values = valuesOf({ table: snapshot.table(projection), aspect, columns, ...(where && { where }) });
  const rows = await snapshot.query<R & ValueRow>(`SELECT * FROM ${values} AS value ORDER BY subject COLLATE "C"`, [
    ...snapshot.bounds,
    ...(subjects ? [subjects] : []),
  ]);
  return new Map(rows.map((row) => [row.subject, row]));
}
