import type { CalendarDate } from '@peildatum/kernel';
import { allOf, type FactProjection, type Given, probe, type Snapshot, valuesOf } from '@peildatum/projections';
import { planProjection } from './plan.projection.js';

/** A value of a list that something must have; null: that no source says which it has. */
export type Value = string | null;

/** What snelle toetsen and plans are both filtered by; what is absent does not filter. */
export interface AanvragenWith {
  readonly sector?: Value;
  readonly theme?: Value;
  readonly region?: Value;
  /** Of a snelle toets the coordinating insurer; of a plan one of those that decide. */
  readonly insurer?: string;
  /** Submitted in a period; both ends count. */
  readonly submittedFrom?: CalendarDate;
  readonly submittedUntil?: CalendarDate;
  /** Text in the code or title, whatever its case. */
  readonly search?: string;
}

/** Columns of a submission that must have a value; one that is undefined does not filter. */
interface Wanted {
  /** With a list of values (json). */
  readonly lists: Readonly<Record<string, Value | undefined>>;
  /** With one value. */
  readonly texts?: Readonly<Record<string, string | undefined>>;
}

/** Who asks for what: the projection's submissions, and which. */
interface Submissions extends Wanted {
  readonly projection: FactProjection;
  readonly filter: AanvragenWith;
  /** Of `f.subject`; absent: all. */
  readonly where?: string | undefined;
}

/** A subquery in brackets with the submissions that a filter lets through, and their titles if it searches: `subject`, `title`. It reads no column that the filter does not ask for. */
export function submissionsWith(snapshot: Snapshot, { projection, filter, lists, texts = {}, where }: Submissions, given: Given): string {
  const { sector, theme, region, submittedFrom, submittedUntil, search } = filter;
  const ofLists = asked({ regions: region, sectors: sector, themes: theme, ...lists });
  const ofTexts = asked(texts);
  const columns = [...ofLists, ...ofTexts].map(([column]) => column);
  const submissions = valuesOf({
    table: snapshot.table(projection),
    aspect: 'submission',
    columns: [...columns, ...(search === undefined ? [] : ['title'])].join(', '),
    ...(where === undefined ? {} : { where }),
  });
  const conditions = [
    ...ofLists.map(([column, value]) => (value === null ? `${column} IS NULL` : `${column}::jsonb ? ${given(value)}::text`)),
    ...ofTexts.map(([column, value]) => `${column} = ${given(value)}::text`),
    submittedFrom && `valid_from >= ${given(submittedFrom)}::date`,
    submittedUntil && `valid_from <= ${given(submittedUntil)}::date`,
  ];
  return `(SELECT * FROM ${submissions} AS submission WHERE ${allOf(conditions)})`;
}

/** Of what `submissionsWith` gives: its columns for a page. */
export const foundColumns = ({ search }: AanvragenWith): string =>
  search === undefined ? 'submission.subject' : 'submission.subject, ARRAY[submission.subject, submission.title] AS texts';

/** SQL of the plans that were submitted and not withdrawn, from FROM on; the plan's code is `plan.subject`. */
export function openPlans(snapshot: Snapshot): string {
  const table = snapshot.table(planProjection);
  return `FROM ${valuesOf({ table, aspect: 'submission', columns: '' })} AS plan
          ${probe({ table, aspect: 'status', alias: 'standing', subject: 'plan.subject' })}
         WHERE standing.status <> 'withdrawn'`;
}

const asked = <V>(values: Readonly<Record<string, V | undefined>>): [string, V][] =>
  Object.entries(values).filter((entry): entry is [string, V] => entry[1] !== undefined);
