import type { Change } from './course.js';
import type { Candidate } from './last-moved.js';

/** What moved something behind a figure. */
export interface MovedBehind {
  readonly changes: readonly Change[];
  /** Whether the figure is a count of what came and left by these changes, and of nothing else. */
  readonly countsAlone: boolean;
}

/** The events among changes, in their order. Where as many came as left by one event the figure stayed what it was. */
export function candidatesOf(behind: readonly MovedBehind[]): Candidate[] {
  const alone = behind.every(({ countsAlone }) => countsAlone);
  const moved = new Map<number, number | null>();
  for (const { volgnummer, by } of behind.flatMap(({ changes }) => changes)) {
    const known = moved.get(volgnummer);
    moved.set(volgnummer, by === null || known === null ? null : (known ?? 0) + by);
  }
  return [...moved]
    .filter(([, by]) => !alone || by !== 0)
    .map(([volgnummer, by]) => ({ volgnummer, certain: alone && by !== null }))
    .sort((a, b) => a.volgnummer - b.volgnummer);
}
