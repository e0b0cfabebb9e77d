import { Injectable } from '@nestjs/common';
import type { FigureKey } from '@peildatum/figures';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { ReadModels, type Snapshot } from '@peildatum/projections';
import { REPORT_READ, reportAt } from '@peildatum/reporting';
import { Course, type Courses, changesOf } from '../domain/course.js';
import type { Behind, Model } from '../domain/making.js';
import { makingsOf } from '../domain/making-of.js';
import { movedBehind } from '../domain/moved.js';
import { coursesAt } from './courses-at.js';
import { datesOf, factsOf } from './facts-of.js';
import { type Dates, holding, wants } from './models.js';

export interface ChangesAsked {
  readonly keys: readonly FigureKey[];
  readonly validOn: CalendarDate;
  /** The volgnummers between which the figures became others. */
  readonly after: number;
  readonly upTo: number;
  /** Who reads: what is withheld was never recorded. */
  readonly reader: Pick<ClockRequest, 'withheld' | 'signal'>;
}

/** Finds by which events figures of one date became others, from how they come about: no report is composed. */
@Injectable()
export class FigureChanges {
  constructor(private readonly readModels: ReadModels) {}

  /** The volgnummers of those events by the key, in their order. A figure that its rules do not find another is not among them. */
  async between({ keys, validOn, after, upTo, reader }: ChangesAsked): Promise<ReadonlyMap<FigureKey, readonly number[]>> {
    const at = <T>(volgnummer: number, use: (snapshot: Snapshot) => Promise<T>) =>
      this.readModels.at({ ...reader, validOn, volgnummer, ...REPORT_READ }, use);
    const before = makingsOf(await at(after, async (snapshot) => factsOf(snapshot, keys, await reportAt(snapshot))));
    return at(upTo, async (snapshot) => {
      const input = await reportAt(snapshot);
      const made = makingsOf(await factsOf(snapshot, keys, input));
      const moved = new Map(keys.map((key) => [key, movedBehind(key, before, made)]));
      const told = await toldOf(snapshot, [...moved.values()].flat());
      const found = keys.map((key): [FigureKey, number[]] => [
        key,
        changesBehind(moved.get(key) ?? [], { told, dates: datesOf(input), after }),
      ]);
      return new Map(found.filter(([, changes]) => changes.length > 0));
    });
  }
}

/** What was told of subjects, by read model and subject. */
type Told = ReadonlyMap<Model, ReadonlyMap<string, Courses>>;

/** Of each read model all that is asked of it in one go. */
async function toldOf(snapshot: Snapshot, behind: readonly Behind[]): Promise<Told> {
  const found = new Map<Model, ReadonlyMap<string, Courses>>();
  for (const model of new Set(behind.map((each) => each.model))) {
    const those = behind.filter((each) => each.model === model);
    found.set(
      model,
      await coursesAt(snapshot, model, {
        subjects: [...new Set(those.flatMap(({ subjects }) => subjects))],
        columns: [...new Set(those.flatMap(({ counts = [] }) => counts.map(({ column }) => column)))],
      }),
    );
  }
  return found;
}

function changesBehind(
  behind: readonly Behind[],
  { told, dates, after }: { readonly told: Told; readonly dates: Dates; readonly after: number },
): number[] {
  const changes = behind.flatMap((each) => {
    const wanted = wants(each);
    const asked = { subjects: [], ...holding(each, dates) };
    return each.subjects.flatMap((subject) => {
      const all = told.get(each.model)?.get(subject) ?? new Map<string, Course>();
      const own = [...all].filter(([aspect]) => wanted(aspect));
      const changes = changesOf(each.asOne ? asOne(own) : new Map(own), asked, after);
      // A subject that came or left by something else: it was told of, or no longer is.
      return changes.length > 0 ? changes : changesOf(all, { subjects: [], until: asked.until, addsUp: asked.addsUp }, after);
    });
  });
  return [...new Set(changes)].sort((a, b) => a - b);
}

/** Aspects that take the place of each other. */
const asOne = (courses: Iterable<readonly [string, Course]>): Courses =>
  new Map([['asOne', new Course([...courses].flatMap(([, { rows }]) => rows))]]);
