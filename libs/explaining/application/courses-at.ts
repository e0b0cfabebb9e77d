import type { CalendarDate, EventDefinitions } from '@peildatum/kernel';
import { aspectsIn, type FactProjection, type Snapshot } from '@peildatum/projections';
import { Course, type Courses } from '../domain/course.js';
import type { Behind, Condition, Model } from '../domain/making.js';
import { type ToldRow, toldInOrder, WHOLE } from '../domain/told.js';
import { aspectsOf, MODELS } from './models.js';
import { saidBy, TOLD_SQL, toldIn } from './told-text.js';

export interface Wanted {
  readonly subjects: readonly string[];
  /** Those that once said all of this are read too. */
  readonly once?: Behind['counts'];
  /** By their whole names. Default: all. */
  readonly aspects?: readonly string[];
  /** What is said of whether a subject counts; or all that is said, under `WHOLE`. Of a read model that keeps facts as they were told it is always all. */
  readonly says: readonly string[];
}

/** By subject. Each is made when it is asked for, and again when it is asked for again. */
export type CoursesOfSubjects = ReadonlyMap<string, () => Courses>;

/** What was told of subjects up to the volgnummer of the snapshot. */
export async function coursesAt(snapshot: Snapshot, model: Model, wanted: Wanted): Promise<CoursesOfSubjects> {
  const { projection, events } = MODELS[model];
  return events ? coursesOfFacts(snapshot, { projection, events }, wanted) : coursesOfAspects(snapshot, projection, wanted);
}

/** What belongs to the event and not to what it tells. */
const OF_THE_EVENT = ['subject', 'aspect', 'valid_from', 'place', 'volgnummer', 'event_id', 'superseded_by', 'basis'];

/**
 * Behind one count may be a hundred thousand facts: those of one aspect of a subject come as one text, which costs a fifth of a row each. They are
 * asked in the order of the index, so that nothing is sorted.
 */
async function coursesOfAspects(snapshot: Snapshot, projection: FactProjection, wanted: Wanted): Promise<CoursesOfSubjects> {
  const table = snapshot.table(projection);
  const values: unknown[] = [snapshot.volgnummer];
  const given = (value: unknown) => `$${values.push(value)}`;
  const aspects = wanted.aspects ? `unnest(${given(wanted.aspects)}::text[])` : aspectsIn(table);
  const said = wanted.says.map((name) => (name === WHOLE ? `to_jsonb(f) - ${given(OF_THE_EVENT)}::text[]` : `f."${name}"`));
  // What is told no more was once told of as anything is.
  const once = (wanted.once ?? []).flatMap((condition) =>
    'untold' in condition
      ? []
      : `SELECT g.subject FROM ${table} AS g WHERE g.aspect = ${given(condition.aspect)} AND ${metSql(condition, given)}`,
  );
  const subjects = `f.subject = ANY (${given(wanted.subjects)}::text[])${once.length > 0 ? ` OR f.subject IN (${once.join(' INTERSECT ')})` : ''}`;
  const rows = await snapshot.query<{ readonly subject: string; readonly aspect: string; readonly told: string }>(
    `SELECT told.subject, asked.aspect, told.told
       FROM ${aspects} AS asked (aspect)
      CROSS JOIN LATERAL (
        SELECT f.subject, ${TOLD_SQL(said)} AS told
          FROM (SELECT f.* FROM ${table} AS f
                 WHERE f.aspect = asked.aspect AND f.volgnummer <= $1::bigint AND (${subjects})
                 ORDER BY f.subject, f.valid_from DESC, f.place DESC, f.volgnummer DESC) AS f
         GROUP BY f.subject
      ) AS told`,
    values,
  );
  const saying = saidBy(wanted.says);
  const texts = new Map<string, Map<string, string>>();
  for (const { subject, aspect, told } of rows) ofSubject(texts, subject).set(aspect, told);
  const courseOf = (text: string) => new Course(toldIn(text, snapshot.volgnummer, saying));
  return byName(texts, (own) => () => byName(own, courseOf));
}

/** As `meets` has it. */
function metSql(condition: Exclude<Condition, { untold: true }>, given: (value: unknown) => string): string {
  const word = `g."${condition.column}"::text`;
  if ('values' in condition) return `${word} = ANY (${given(condition.values)}::text[])`;
  return 'except' in condition ? `${word} <> ALL (${given(condition.except)}::text[])` : `${word} < ${given(condition.before)}`;
}

interface FactRow extends Readonly<Record<'subject' | 'place' | 'volgnummer' | 'whole', string>> {
  readonly valid_from: CalendarDate;
  readonly superseded_by: string | null;
}

/** Of a read model that keeps every fact as it was told. */
async function coursesOfFacts(
  snapshot: Snapshot,
  { projection, events }: { readonly projection: FactProjection; readonly events: EventDefinitions },
  { subjects }: Wanted,
): Promise<CoursesOfSubjects> {
  const rows = await snapshot.query<FactRow & Record<string, unknown>>(
    `SELECT f.subject, f.valid_from, f.place, f.volgnummer, f.superseded_by, f.value::text AS whole FROM ${snapshot.table(projection)} AS f
      WHERE f.volgnummer <= $1::bigint AND f.aspect = 'fact' AND f.subject = ANY ($2::text[])`,
    [snapshot.volgnummer, subjects],
  );
  const told = new Map<string, Map<string, ToldRow[]>>();
  for (const row of rows) {
    const own = ofSubject(told, row.subject);
    for (const aspect of aspectsOf(events, JSON.parse(row.whole))) {
      const known = own.get(aspect);
      if (known) known.push(rowOf(row, snapshot));
      else own.set(aspect, [rowOf(row, snapshot)]);
    }
  }
  return byName(told, (own) => () => byName(own, (each) => new Course(toldInOrder(each))));
}

/** A correction that is known later than the report has not happened. */
const rowOf = ({ valid_from, place, volgnummer, superseded_by, whole }: FactRow, { volgnummer: known }: Snapshot): ToldRow => ({
  validFrom: valid_from,
  place: Number(place),
  volgnummer: Number(volgnummer),
  supersededBy: superseded_by === null || Number(superseded_by) > known ? null : Number(superseded_by),
  says: { [WHOLE]: whole },
});

function ofSubject<T>(found: Map<string, Map<string, T>>, subject: string): Map<string, T> {
  const own = found.get(subject) ?? new Map<string, T>();
  found.set(subject, own);
  return own;
}

const byName = <T, Made>(named: ReadonlyMap<string, T>, make: (each: T) => Made): Map<string, Made> =>
  new Map([...named].map(([name, each]) => [name, make(each)]));
