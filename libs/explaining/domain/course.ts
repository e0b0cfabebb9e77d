import type { CalendarDate } from '@peildatum/kernel';
import { meets } from './making.js';
import { type Asked, type Says, type Told, toldAsOne, WHOLE } from './told.js';

/** From a moment on this is what counts; null: nothing does. */
interface Step {
  readonly moment: number;
  readonly says: Says | null;
}

/** What was told of one aspect of a subject, and what counted of it from which moment on. */
export class Course {
  private readonly found = new Map<CalendarDate, readonly Step[]>();

  constructor(readonly told: Told) {}

  /** As far as a date goes: worked out once, for many figures rest on the same. */
  until(date: CalendarDate): readonly Step[] {
    const steps = this.found.get(date) ?? stepsOf(this.told, date);
    this.found.set(date, steps);
    return steps;
  }
}

/** By aspect. */
export type Courses = ReadonlyMap<string, Course>;

/** Those of aspects that are wanted; as one where they take the place of each other. */
export function coursesAsked(courses: Courses, wanted: (aspect: string) => boolean, asOne: true | undefined): Courses {
  const own = [...courses].filter(([aspect]) => wanted(aspect));
  return asOne ? new Map([['asOne', new Course(toldAsOne(own.map(([, { told }]) => told)))]]) : new Map(own);
}

/** One walk along the moments: of one action hundreds of facts may be told. */
function stepsOf(told: Told, until: CalendarDate): Step[] {
  const { volgnummer, supersededBy } = told;
  const within = indexesUntil(told, until);
  const began = (i: number) => volgnummer[i] as number;
  const ended = (i: number) => supersededBy[i] ?? Number.POSITIVE_INFINITY;
  const beginning = [...within].sort((a, b) => began(a) - began(b));
  const ending = within.filter((i) => supersededBy[i] !== null).sort((a, b) => ended(a) - ended(b));
  const steps: Step[] = [];
  let [next, gone, newest] = [0, 0, -1];
  while (next < beginning.length || gone < ending.length) {
    const moment = Math.min(momentOf(beginning[next], began), momentOf(ending[gone], ended));
    const before = newest;
    for (; momentOf(beginning[next], began) === moment; next += 1) newest = Math.max(newest, beginning[next] as number);
    for (; momentOf(ending[gone], ended) === moment; gone += 1)
      if (ending[gone] === newest) newest = within.findLast((i) => began(i) <= moment && ended(i) > moment) ?? -1;
    if (newest !== before) steps.push({ moment, says: told.says[newest] ?? null });
  }
  return steps;
}

const momentOf = (index: number | undefined, of: (index: number) => number): number =>
  index === undefined ? Number.POSITIVE_INFINITY : of(index);

function indexesUntil({ validFrom }: Told, until: CalendarDate): number[] {
  const found: number[] = [];
  for (let i = 0; i < validFrom.length; i += 1) if ((validFrom[i] as CalendarDate) <= until) found.push(i);
  return found;
}

/** When something of it came to stand, or no longer did. */
function momentsOf(told: Told, until: CalendarDate): number[] {
  const moments = indexesUntil(told, until).flatMap((i) => [told.volgnummer[i] as number, told.supersededBy[i] ?? []].flat());
  return [...new Set(moments)];
}

/** The events by which a subject came to count and no longer did, as far as the date of the report goes. */
export function flipsOf(courses: Courses, { until, counts = [] }: Asked): number[] {
  // Of what must say nothing everything counts, since it was first told of.
  if (counts.length === 0) {
    const first = [...courses.values()].flatMap(({ told }) => told.volgnummer).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return Number.isFinite(first) ? [first] : [];
  }
  const conditions = counts.map((condition) => ({
    steps: courses.get(condition.aspect)?.until(until) ?? [],
    wanted: (says: Says | null) => meets(condition, says?.[condition.column]),
    next: 0,
    holds: meets(condition, null),
  }));
  const moments = [...new Set(conditions.flatMap(({ steps }) => steps.map(({ moment }) => moment)))].sort((a, b) => a - b);
  let was = false;
  return moments.filter((moment) => {
    for (const condition of conditions) {
      const step = condition.steps[condition.next];
      if (step?.moment !== moment) continue;
      condition.holds = condition.wanted(step.says);
      condition.next += 1;
    }
    const is = conditions.every(({ holds }) => holds);
    const flipped = is !== was;
    was = is;
    return flipped;
  });
}

/** An event by which one subject came to count (1) or left (-1), or by which what is told of it became something else (null). */
export interface Change {
  readonly volgnummer: number;
  readonly by: 1 | -1 | null;
}

/** Those after a volgnummer. What says the same again changes nothing; where a subject came or left, what else is told of it is nothing here. */
export function changesOf(courses: Courses, asked: Asked, after: number): Change[] {
  const since = (changes: readonly Change[]) => changes.filter(({ volgnummer }) => volgnummer > after);
  const flips = asked.counts === undefined ? [] : flipsOf(courses, asked);
  const changes = since(flips.map((volgnummer, i) => ({ volgnummer, by: i % 2 === 0 ? 1 : -1 })));
  if (changes.length > 0) return changes;
  const otherwise = [...courses].flatMap(([aspect, course]) => saidOtherwise(course, asked, asked.addsUp(aspect)));
  return since(otherwise.map((volgnummer) => ({ volgnummer, by: null })));
}

function saidOtherwise(course: Course, { until }: Asked, addsUp: boolean): number[] {
  if (addsUp) return momentsOf(course.told, until);
  let was: string | null = null;
  return course.until(until).flatMap(({ moment, says }) => {
    const is = says?.[WHOLE] ?? null;
    const changed = is !== was;
    was = is;
    return changed ? [moment] : [];
  });
}
