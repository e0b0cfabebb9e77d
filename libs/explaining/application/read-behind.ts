import type { CalendarDate } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { type History, historyOf, together } from '../domain/history.js';
import type { Behind } from '../domain/making.js';
import type { ToldRow } from '../domain/told-row.js';
import { aspectsOf, type Dates, holding, type Kept, MODELS, wants } from './models.js';
import { addTold, BETWEEN_SQL, saidBy, TOLD_SQL } from './told-text.js';

/** What stands in all of these read models behind a figure: one query for each of them. */
export async function historyBehind(snapshot: Snapshot, behind: readonly Behind[], dates: Dates): Promise<History> {
  const histories = await Promise.all(merged(behind).map((each) => oneHistory(snapshot, each, dates)));
  return together(histories);
}

/** What asks the same read model the same way is asked once. */
function merged(behind: readonly Behind[]): Behind[] {
  const found = new Map<string, Behind>();
  for (const each of behind) {
    const key = JSON.stringify([each.model, each.until ?? null, each.counts ?? null, each.asOne ?? false]);
    const known = found.get(key);
    const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
    found.set(
      key,
      known ? { ...known, subjects: union(known.subjects, each.subjects), aspects: union(known.aspects, each.aspects) } : each,
    );
  }
  return [...found.values()];
}

async function oneHistory(snapshot: Snapshot, behind: Behind, dates: Dates): Promise<History> {
  const { model, subjects } = behind;
  const kept = MODELS[model];
  const rows = kept.events ? await toldRows(snapshot, kept as Required<Kept>, behind) : await aspectRows(snapshot, kept, behind);
  return historyOf(rows, { subjects, ...holding(behind, dates) });
}

interface Row {
  readonly subject: string;
  readonly valid_from: CalendarDate;
  readonly place: string;
  readonly volgnummer: string;
  readonly superseded_by: string | null;
}

const COLUMNS = 'f.subject, f.valid_from, f.place, f.volgnummer, f.superseded_by';

/** A correction that is known later than the report has not happened. */
const rowOf = ({ subject, valid_from, place, volgnummer, superseded_by }: Row, known: number) => ({
  subject,
  validFrom: valid_from,
  place: Number(place),
  volgnummer: Number(volgnummer),
  supersededBy: superseded_by === null || Number(superseded_by) > known ? null : Number(superseded_by),
});

/** Of the subjects, and of those that once said what counts: by which event they left is seen at them. */
async function aspectRows(snapshot: Snapshot, { projection }: Kept, { subjects, aspects, counts = [] }: Behind): Promise<ToldRow[]> {
  const table = snapshot.table(projection);
  const names = [...new Set(counts.map(({ column }) => column))];
  const values: unknown[] = [snapshot.volgnummer, subjects, aspects];
  const once = counts.map(({ aspect, column, values: wanted }) => {
    values.push(aspect, wanted);
    const [a, v] = [values.length - 1, values.length];
    return `f.subject IN (SELECT g.subject FROM ${table} AS g WHERE g.aspect = $${a} AND g."${column}" = ANY ($${v}::text[]))`;
  });
  const said = names.map((name) => `${BETWEEN_SQL} || coalesce(f."${name}", '')`).join(' || ');
  // Behind one count may be a hundred thousand facts: those of one aspect of a subject come as one text, which costs a fifth of a row each.
  const rows = await snapshot.query<{ readonly subject: string; readonly aspect: string; readonly told: string }>(
    `SELECT f.subject, f.aspect, ${TOLD_SQL(said)} AS told
       FROM ${table} AS f
      WHERE f.volgnummer <= $1::bigint AND f.aspect = ANY ($3::text[])
        AND (f.subject = ANY ($2::text[])${once.length > 0 ? ` OR (${once.join(' AND ')})` : ''})
      GROUP BY f.subject, f.aspect`,
    values,
  );
  const says = saidBy(names);
  const found: ToldRow[] = [];
  for (const { subject, aspect, told } of rows) addTold(told, { subject, aspect, known: snapshot.volgnummer, says }, found);
  return found;
}

async function toldRows(
  snapshot: Snapshot,
  { projection, events }: Required<Pick<Kept, 'projection' | 'events'>>,
  behind: Behind,
): Promise<ToldRow[]> {
  const rows = await snapshot.query<Row & { readonly value: { readonly type: string; readonly data: unknown } }>(
    `SELECT ${COLUMNS}, f.value FROM ${snapshot.table(projection)} AS f
      WHERE f.volgnummer <= $1::bigint AND f.aspect = 'fact' AND f.subject = ANY ($2::text[])`,
    [snapshot.volgnummer, behind.subjects],
  );
  const wanted = wants(behind);
  return rows.flatMap((row) =>
    aspectsOf(events, row.value)
      .filter(wanted)
      .map((aspect) => ({ ...rowOf(row, snapshot.volgnummer), aspect: behind.asOne ? 'asOne' : aspect, says: {} })),
  );
}
