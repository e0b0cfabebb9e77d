import { Injectable } from '@nestjs/common';
import type { FigureKey } from '@peildatum/figures';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { ReadModels, type Snapshot } from '@peildatum/projections';
import { REPORT_READ, reportAt } from '@peildatum/reporting';
import { candidatesOf } from '../domain/candidates.js';
import { type Courses, changesOf, coursesAsked } from '../domain/course.js';
import { type Candidate, lastMoved, type Moved } from '../domain/last-moved.js';
import type { Behind, Model } from '../domain/making.js';
import { makingsOf } from '../domain/making-of.js';
import { movedBehind } from '../domain/moved.js';
import { WHOLE } from '../domain/told.js';
import { coursesAt } from './courses-at.js';
import { datesOf, factsOf } from './facts-of.js';
import { type Dates, holding, wants } from './models.js';
import { movedAtEvents } from './moved-at-events.js';

export interface ChangesAsked {
  readonly keys: readonly FigureKey[];
  readonly validOn: CalendarDate;
  /** The volgnummers between which the figures became others. */
  readonly after: number;
  readonly upTo: number;
  /** How many events are wanted of each figure, the last ones. */
  readonly most: number;
  /** At how many events may be looked that are not sure to have moved a figure. */
  readonly mostLooks: number;
  /** Who reads: what is withheld was never recorded. */
  readonly reader: Pick<ClockRequest, 'withheld' | 'signal'>;
}

/** Finds by which events figures of one date became others, from how they come about: no report is composed. */
@Injectable()
export class FigureChanges {
  constructor(private readonly readModels: ReadModels) {}

  /** By the key. A figure that its rules do not find another is not among them. */
  async between({ keys, validOn, after, upTo, most, mostLooks, reader }: ChangesAsked): Promise<ReadonlyMap<FigureKey, Moved>> {
    const at = <T>(volgnummer: number, use: (snapshot: Snapshot) => Promise<T>) =>
      this.readModels.at({ ...reader, validOn, volgnummer, ...REPORT_READ }, use);
    const before = makingsOf(await at(after, async (snapshot) => factsOf(snapshot, keys, await reportAt(snapshot))));
    return at(upTo, async (snapshot) => {
      const input = await reportAt(snapshot);
      const facts = await factsOf(snapshot, keys, input);
      const made = makingsOf(facts);
      const moved = new Map(keys.map((key) => [key, movedBehind(key, before, made)]));
      const told = await toldOf(snapshot, [...moved.values()].flat());
      const found = keys.map((key): [FigureKey, Candidate[]] => [
        key,
        candidatesBehind(moved.get(key) ?? [], { told, dates: datesOf(input), after }),
      ]);
      const candidates = new Map(found.filter(([, own]) => own.length > 0));
      return lastMoved({ candidates, most, mostLooks, movedAt: movedAtEvents(snapshot, facts) });
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
    const columns = new Set(those.flatMap(({ counts = [] }) => counts.map(({ column }) => column)));
    const subjects = [...new Set(those.flatMap((each) => each.subjects))];
    const told = await coursesAt(snapshot, model, { subjects, says: [...columns, WHOLE] });
    found.set(model, new Map([...told].map(([subject, courses]) => [subject, courses()])));
  }
  return found;
}

interface Between {
  readonly told: Told;
  readonly dates: Dates;
  readonly after: number;
}

function candidatesBehind(behind: readonly Behind[], { told, dates, after }: Between): Candidate[] {
  const moved = behind.flatMap((each) => {
    const asked = { subjects: [], ...holding(each, dates) };
    return each.subjects.map((subject) => {
      const all: Courses = told.get(each.model)?.get(subject) ?? new Map();
      const changes = changesOf(coursesAsked(all, wants(each), each.asOne), asked, after);
      if (changes.length > 0) return { changes, countsAlone: each.countsAlone ?? false };
      // A subject that came or left by something else: it was told of, or no longer is.
      const otherwise = changesOf(all, { subjects: [], until: asked.until, addsUp: asked.addsUp }, after);
      return { changes: otherwise, countsAlone: false };
    });
  });
  return candidatesOf(moved);
}
