import { type CalendarDate, type Decide, type Decision, type Fact, type Fault, PeildatumError, Timeline } from '@peildatum/kernel';
import type { OtherTimelines } from './import-kind.js';
import { lineFault } from './import-rows.js';
import type { ImportLine } from './read-row.js';

/** By their names the streams that rows look at beside their own. */
export type Others = Map<string, Timeline<Fact>>;

/** Decides every row on what the rows before it would leave. */
export function checkedRows(rows: readonly ImportLine[], start: Timeline<Fact>, today: CalendarDate, others: Others) {
  const faults: Fault[] = [];
  const told: Decision<Fact>[] = [];
  let timeline = start;
  for (const { line, decide } of rows) {
    try {
      for (const decision of decide(timeline, today, among(others))) {
        if (decision.validFrom > today) faults.push(lineFault(line, `${decision.validFrom} ligt na vandaag (${today})`, 'geldigVanaf'));
        timeline = timeline.with(decision as Fact);
        told.push(decision);
      }
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      faults.push(lineFault(line, error.message));
    }
  }
  return { faults, told, after: timeline };
}

/** Several rows as one decision: each on what the ones before it leave. */
export const together =
  (rows: readonly ImportLine[], others: Others): Decide<Fact> =>
  (start, today) => {
    let timeline = start;
    return rows.flatMap(({ decide, source }) => {
      const facts = decide(timeline, today, among(others));
      for (const fact of facts) timeline = timeline.with(fact as Fact);
      return facts.map((fact) => (source === undefined ? fact : { ...fact, source }));
    });
  };

const among =
  (others: Others): OtherTimelines =>
  (stream) =>
    others.get(stream) ?? Timeline.of<Fact>([]);
