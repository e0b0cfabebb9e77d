import type { CalendarDate } from '@peildatum/kernel';
import { type Asked, grouped, later, type ToldRow, WHOLE } from './told-row.js';

/** From a moment on this row is the one that counts; undefined: none is. */
interface Step {
  readonly moment: number;
  readonly newest: ToldRow | undefined;
}

/** What was told of one aspect of a subject, and what counted of it from which moment on. */
export class Course {
  private readonly found = new Map<CalendarDate, readonly Step[]>();

  constructor(readonly rows: readonly ToldRow[]) {}

  /** As far as a date goes: worked out once, for many figures rest on the same. */
  until(date: CalendarDate): readonly Step[] {
    const steps = this.found.get(date) ?? stepsOf(this.rows.filter(({ validFrom }) => validFrom <= date));
    this.found.set(date, steps);
    return steps;
  }
}

/** By aspect. */
export type Courses = ReadonlyMap<string, Course>;

export const coursesOf = (rows: readonly ToldRow[]): Courses =>
  new Map([...grouped(rows, ({ aspect }) => aspect)].map(([aspect, own]) => [aspect, new Course(own)]));

/** One walk along the moments: of one action hundreds of facts may be told. */
function stepsOf(rows: readonly ToldRow[]): Step[] {
  const told = [...rows].sort((a, b) => a.volgnummer - b.volgnummer);
  const ended = told.filter(({ supersededBy }) => supersededBy !== null).sort((a, b) => Number(a.supersededBy) - Number(b.supersededBy));
  const steps: Step[] = [];
  let [next, gone] = [0, 0];
  let newest: ToldRow | undefined;
  for (const moment of momentsOf(rows)) {
    const before = newest;
    for (let row = told[next]; row !== undefined && row.volgnummer <= moment; row = told[next]) {
      if (newest === undefined || later(row, newest) > 0) newest = row;
      next += 1;
    }
    for (let row = ended[gone]; row !== undefined && Number(row.supersededBy) <= moment; row = ended[gone]) {
      if (row === newest) newest = newestOf(told.slice(0, next), moment);
      gone += 1;
    }
    if (newest !== before) steps.push({ moment, newest });
  }
  return steps;
}

/** When a row came to stand, or no longer did. */
function momentsOf(rows: readonly ToldRow[]): number[] {
  const moments = new Set<number>();
  for (const { volgnummer, supersededBy } of rows) {
    moments.add(volgnummer);
    if (supersededBy !== null) moments.add(supersededBy);
  }
  return [...moments].sort((a, b) => a - b);
}

/** Of the rows that stand at a moment the one that counts. */
const newestOf = (rows: readonly ToldRow[], moment: number): ToldRow | undefined =>
  rows
    .filter(({ supersededBy }) => supersededBy === null || supersededBy > moment)
    .reduce<ToldRow | undefined>((a, b) => (a === undefined || later(b, a) > 0 ? b : a), undefined);

/** The events by which a subject came to count and no longer did, as far as the date of the report goes. */
export function flipsOf(courses: Courses, { until, counts = [] }: Asked): number[] {
  // Of what must say nothing everything counts, since it was first told of.
  if (counts.length === 0)
    return [...courses.values()]
      .flatMap(({ rows }) => momentsOf(rows))
      .sort((a, b) => a - b)
      .slice(0, 1);
  const conditions = counts.map(({ aspect, column, values }) => ({
    steps: courses.get(aspect)?.until(until) ?? [],
    wanted: (row: ToldRow | undefined) => row !== undefined && values.includes(row.says[column] ?? ''),
    next: 0,
    holds: false,
  }));
  const moments = [...new Set(conditions.flatMap(({ steps }) => steps.map(({ moment }) => moment)))].sort((a, b) => a - b);
  let was = false;
  return moments.filter((moment) => {
    for (const condition of conditions) {
      const step = condition.steps[condition.next];
      if (step?.moment !== moment) continue;
      condition.holds = condition.wanted(step.newest);
      condition.next += 1;
    }
    const is = conditions.every(({ holds }) => holds);
    const flipped = is !== was;
    was = is;
    return flipped;
  });
}

/**
 * The events by which one subject came to count or left, after a volgnummer; or where it did neither, those by which what is told of it
 * became something else. What says the same again changes nothing.
 */
export function changesOf(courses: Courses, asked: Asked, after: number): number[] {
  const since = (moments: readonly number[]) => moments.filter((moment) => moment > after);
  const flips = asked.counts === undefined ? [] : since(flipsOf(courses, asked));
  return flips.length > 0 ? flips : since([...courses].flatMap(([aspect, course]) => saidOtherwise(course, asked, asked.addsUp(aspect))));
}

function saidOtherwise(course: Course, { until }: Asked, addsUp: boolean): number[] {
  if (addsUp) return momentsOf(course.rows.filter(({ validFrom }) => validFrom <= until));
  let was: string | null = null;
  return course.until(until).flatMap(({ moment, newest }) => {
    const is = newest?.says[WHOLE] ?? null;
    const changed = is !== was;
    was = is;
    return changed ? [moment] : [];
  });
}
