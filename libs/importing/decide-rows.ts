import {
  type Actor,
  aspectKeysOf,
  type CalendarDate,
  type Decide,
  type Decision,
  type EventDefinitions,
  type Fact,
  namedBy,
  PeildatumError,
  Timeline,
} from '@peildatum/kernel';
import { breath } from './breath.js';
import type { CellsChanged, ChangedCell } from './changed-cells.js';
import type { OtherTimelines } from './import-kind.js';
import type { InTurn } from './in-turn.js';
import type { ImportLine } from './read-row.js';
import { refusedRow } from './refused-row.js';
import type { RowPlace } from './row-place.js';

/** By their names the streams that rows look at beside their own. */
export type Others = ReadonlyMap<string, Timeline<Fact>>;

export interface CheckedRows {
  /** As they will be recorded: one that says what stands decides nothing any more. */
  readonly rows: readonly ImportLine[];
  readonly refused: readonly RefusedRow[];
  readonly told: readonly Decision<Fact>[];
  /** What each row takes of an append, in their order. */
  readonly bytes: readonly number[];
  /** What becomes of each row, in their order; where nobody asks, of those alone that say what stands. */
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
  /** And what it is called, where it is a fact of another kind than the row tells. */
  readonly was?: string;
  /** And in which cells; worked out when it is asked, for that takes a while. */
  readonly cells?: () => readonly ChangedCell[];
}

/** A row that may not be told, and on what it was decided. */
export interface RefusedRow {
  readonly row: ImportLine;
  readonly error: PeildatumError;
  readonly decisions: readonly Decision<Fact>[];
  readonly timeline: Timeline<Fact>;
  readonly today: CalendarDate;
  readonly others: Others;
  readonly actor: Actor;
}

/** By whom rows are told, and what they look at beside their own stream. */
export interface Telling {
  readonly actor: Actor;
  readonly others: Others;
}

/** What rows are held against while they are checked. */
export interface Held {
  readonly events: EventDefinitions;
  readonly turn: InTurn;
  /** Of rows that are refused for what stands. */
  readonly cells: CellsChanged;
  /** Of rows that change it; null: nobody asks what becomes of each row. */
  readonly changed: CellsChanged | null;
}

/**
 * Decides every row on what the rows before it would leave, unless it says what stands in its turn. `measure` refuses what could not
 * be recorded, and says how large the rest is.
 */
export async function checkedRows(
  given: readonly ImportLine[],
  start: Timeline<Fact>,
  today: CalendarDate,
  telling: Telling,
  measure: (decisions: readonly Decision<Fact>[]) => number,
  held: Held,
): Promise<CheckedRows> {
  const { turn, cells, changed } = held;
  const rows: ImportLine[] = [];
  const refused: RefusedRow[] = [];
  const told: Decision<Fact>[] = [];
  const outcomes: RowOutcome[] = [];
  const bytes: number[] = [];
  let timeline = start;
  for (const line of given) {
    const due = breath();
    if (due) await due;
    const { place, stream } = line;
    let decisions: readonly Decision<Fact>[] = [];
    let row = line;
    try {
      // Rights first: who may not tell it hears nothing of how the subject stands.
      line.judge(telling.actor, timeline);
      if (!line.follows && turn.stands(line, timeline, cells, today)) row = { ...line, decide: () => [] };
      decisions = decided(row, timeline, today, telling);
      const size = measure(decisions);
      if (decisions.length === 0 || changed !== null) outcomes.push({ place, stream, ...changeOf(row, decisions, timeline, held) });
      for (const decision of decisions) timeline = timeline.after(decision);
      turn.pass(row, timeline);
      told.push(...decisions);
      bytes.push(size);
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      refused.push({ row, error, decisions, timeline, today, ...telling });
      if (changed !== null) outcomes.push({ place, stream, change: 'refused' });
      bytes.push(0);
    }
    rows.push(row);
  }
  return { rows, refused, told, bytes, outcomes, after: timeline };
}

function changeOf(
  row: ImportLine,
  [decision]: readonly Decision<Fact>[],
  timeline: Timeline<Fact>,
  { events, changed }: Held,
): Pick<RowOutcome, 'change' | 'since' | 'was' | 'cells'> {
  if (decision === undefined) return { change: 'known' };
  const before = 'corrects' in decision ? timeline.standing(decision.corrects) : lastBefore(decision, timeline, events);
  const cells = before === null || changed === null ? {} : { cells: () => changed(row, before) };
  const name = before === null || before.type === row.fact.type ? undefined : namedBy(events)(before.type);
  const was = name === undefined ? {} : { was: name };
  if ('corrects' in decision) return { change: 'corrected', ...(decision.replacement === null ? {} : { ...was, ...cells }) };
  return before === null ? { change: 'new' } : { change: 'changed', since: before.validFrom, ...was, ...cells };
}

const lastBefore = (fact: Fact, timeline: Timeline<Fact>, events: EventDefinitions): Fact | null =>
  timeline.lastBefore(fact, (one) => aspectKeysOf(events, one)) ?? null;

/** Several rows as one decision: each on what the ones before it leave. A refusal names the row. */
export const together =
  (rows: readonly ImportLine[], telling: Telling): Decide<Fact> =>
  (start, today) => {
    let timeline = start;
    return rows.flatMap((row) => {
      try {
        row.judge(telling.actor, timeline);
        const decisions = decided(row, timeline, today, telling);
        for (const decision of decisions) timeline = timeline.after(decision);
        return decisions;
      } catch (error) {
        if (!(error instanceof PeildatumError)) throw error;
        throw new PeildatumError({ ...refusedRow(row, error), code: error.code, kind: error.kind }, { cause: error });
      }
    });
  };

function decided(
  { decide, source, basis }: ImportLine,
  timeline: Timeline<Fact>,
  today: CalendarDate,
  { others }: Telling,
): readonly Decision<Fact>[] {
  const decisions = decide(timeline, today, among(others));
  return decisions.map((decision) => ({ ...decision, basis, ...(source === undefined ? {} : { source }) }));
}

export const among =
  (others: Others): OtherTimelines =>
  (stream) =>
    others.get(stream) ?? Timeline.of<Fact>([]);
