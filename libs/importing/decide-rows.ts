import {
  type Actor,
  aspectKeysOf,
  type CalendarDate,
  type Decide,
  type Decision,
  type EventDefinitions,
  type Fact,
  PeildatumError,
  Timeline,
} from '@peildatum/kernel';
import { breath } from './breath.js';
import type { OtherTimelines } from './import-kind.js';
import type { ImportLine } from './read-row.js';
import { refusedRow } from './refused-row.js';
import type { PlacedFault, RowPlace } from './row-place.js';

/** By their names the streams that rows look at beside their own. */
export type Others = ReadonlyMap<string, Timeline<Fact>>;

export interface CheckedRows {
  readonly faults: readonly PlacedFault[];
  readonly told: readonly Decision<Fact>[];
  /** What each row takes of an append, in their order. */
  readonly bytes: readonly number[];
  /** What becomes of each row, in their order. */
  readonly outcomes: readonly RowOutcome[];
  readonly after: Timeline<Fact>;
}

/** What becomes of a row when it is recorded as things stand. */
export interface RowOutcome {
  readonly place: RowPlace;
  readonly stream: string;
  readonly change: 'new' | 'changed' | 'corrected' | 'known' | 'refused';
  /** Of what changes: from when what it takes the place of holds. */
  readonly since?: CalendarDate;
}

/** By whom rows are told, and what they look at beside their own stream. */
export interface Telling {
  readonly actor: Actor;
  readonly others: Others;
}

/** Decides every row on what the rows before it would leave. `measure` refuses what could not be recorded, and says how large the rest is. */
export async function checkedRows(
  rows: readonly ImportLine[],
  start: Timeline<Fact>,
  today: CalendarDate,
  telling: Telling,
  measure: (decisions: readonly Decision<Fact>[]) => number,
  events: EventDefinitions,
): Promise<CheckedRows> {
  const faults: PlacedFault[] = [];
  const told: Decision<Fact>[] = [];
  const outcomes: RowOutcome[] = [];
  let timeline = start;
  const bytes: number[] = [];
  for (const row of rows) {
    const due = breath();
    if (due) await due;
    const { place, stream } = row;
    let decisions: readonly Decision<Fact>[] = [];
    try {
      decisions = decided(row, timeline, today, telling);
      const outcome = { place, stream, ...changeOf(decisions, timeline, events) };
      for (const decision of decisions) timeline = timeline.after(decision);
      told.push(...decisions);
      const size = measure(decisions);
      outcomes.push(outcome);
      bytes.push(size);
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      faults.push({ place, fault: refusedRow(row, error, decisions) });
      outcomes.push({ place, stream, change: 'refused' });
      bytes.push(0);
    }
  }
  return { faults, told, bytes, outcomes, after: timeline };
}

function changeOf(
  [decision]: readonly Decision<Fact>[],
  timeline: Timeline<Fact>,
  events: EventDefinitions,
): Pick<RowOutcome, 'change' | 'since'> {
  if (decision === undefined) return { change: 'known' };
  if ('corrects' in decision) return { change: 'corrected' };
  const before = timeline.lastBefore(decision, (fact) => aspectKeysOf(events, fact));
  return before === undefined ? { change: 'new' } : { change: 'changed', since: before.validFrom };
}

/** Several rows as one decision: each on what the ones before it leave. A refusal names the row. */
export const together =
  (rows: readonly ImportLine[], telling: Telling): Decide<Fact> =>
  (start, today) => {
    let timeline = start;
    return rows.flatMap((row) => {
      try {
        const decisions = decided(row, timeline, today, telling);
        for (const decision of decisions) timeline = timeline.after(decision);
        return decisions;
      } catch (error) {
        if (!(error instanceof PeildatumError)) throw error;
        throw new PeildatumError({ ...refusedRow(row, error), code: error.code, kind: error.kind }, { cause: error });
      }
    });
  };

/** Rights first: who may not tell it hears nothing of how the subject stands. */
function decided(
  { judge, decide, source, basis }: ImportLine,
  timeline: Timeline<Fact>,
  today: CalendarDate,
  { actor, others }: Telling,
): readonly Decision<Fact>[] {
  judge(actor, timeline);
  const decisions = decide(timeline, today, among(others));
  return decisions.map((decision) => ({ ...decision, basis, ...(source === undefined ? {} : { source }) }));
}

const among =
  (others: Others): OtherTimelines =>
  (stream) =>
    others.get(stream) ?? Timeline.of<Fact>([]);
