import type { CalendarDate } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { type Courses, coursesOf } from '../domain/course.js';
import type { Model } from '../domain/making.js';
import { type ToldRow, WHOLE } from '../domain/told-row.js';
import { aspectsOf, MODELS } from './models.js';

interface Wanted {
  readonly subjects: readonly string[];
  /** What says whether a subject counts. */
  readonly columns: readonly string[];
}

type Row = Readonly<Record<'subject' | 'aspect' | 'place' | 'volgnummer' | 'whole', string>> & {
  readonly valid_from: CalendarDate;
  readonly superseded_by: string | null;
} & Readonly<Record<string, string | null>>;

/** What belongs to the event and not to what it tells. */
const OF_THE_EVENT = ['subject', 'aspect', 'valid_from', 'place', 'volgnummer', 'event_id', 'superseded_by', 'basis'];

/** All that was told of subjects up to the volgnummer of the snapshot, with the whole of it as one text; by subject. */
export async function coursesAt(snapshot: Snapshot, model: Model, wanted: Wanted): Promise<ReadonlyMap<string, Courses>> {
  const { projection, events } = MODELS[model];
  const columns = events ? [] : wanted.columns;
  const rows = await snapshot.query<Row>(
    `SELECT f.subject, f.aspect, f.valid_from, f.place, f.volgnummer, f.superseded_by${columns.map((name) => `, f."${name}"`).join('')},
            (${events ? 'f.value' : 'to_jsonb(f) - $3::text[]'})::text AS whole
       FROM ${snapshot.table(projection)} AS f
      WHERE f.volgnummer <= $1::bigint AND f.subject = ANY ($2::text[]) ${events ? "AND f.aspect = 'fact'" : ''}`,
    [snapshot.volgnummer, wanted.subjects, ...(events ? [] : [OF_THE_EVENT])],
  );
  const found = new Map<string, ToldRow[]>();
  for (const { subject, aspect, whole, ...row } of rows) {
    const by = row.superseded_by === null ? null : Number(row.superseded_by);
    const told = {
      subject,
      validFrom: row.valid_from,
      place: Number(row.place),
      volgnummer: Number(row.volgnummer),
      supersededBy: by === null || by > snapshot.volgnummer ? null : by,
      says: { ...Object.fromEntries(columns.map((name) => [name, row[name] ?? null])), [WHOLE]: whole },
    };
    const aspects = events ? aspectsOf(events, JSON.parse(whole)) : [aspect];
    const known = found.get(subject) ?? [];
    for (const each of aspects) known.push({ ...told, aspect: each });
    found.set(subject, known);
  }
  return new Map([...found].map(([subject, own]) => [subject, coursesOf(own)]));
}
