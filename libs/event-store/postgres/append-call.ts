import type { PeildatumError } from '@peildatum/kernel';
import type { QueryArrayConfig, QueryConfig } from 'pg';
import { idInUse, wrongRevision } from '../errors.js';
import type { AppendRequest, AppendResult, ExpectedRevision } from '../port.js';
import { integerArray, jsonArray, textArray, uuidArray } from './binary-array.js';

/** The greatest `integer` of PostgreSQL; no stream comes near. */
export const LAST_REVISION = 2 ** 31 - 1;

/** What became of one append of a round: its answer, or why it was refused. */
export type Outcome = AppendResult | PeildatumError;

/** The row that `log.append` answers with; its arrays have an item per append. */
export interface AppendRow {
  readonly outcomes: string;
  readonly revisions: readonly number[];
  readonly positions: readonly (string | null)[];
  readonly culprits: readonly (string | null)[] | null;
}

/** One call of `log.append` for a round of appends, prepared once per connection. */
export function appendCall(round: readonly AppendRequest[]): QueryConfig {
  const events = round.flatMap((append) => append.events);
  return {
    name: 'log.append',
    text: 'SELECT outcomes, revisions, positions::text[], culprits FROM log.append($1, $2, $3, $4, $5, $6, $7)',
    values: [
      textArray(round.map(({ stream }) => stream)),
      integerArray(round.map(({ expected }) => codeOf(expected))),
      integerArray(round.map((append) => append.events.length)),
      uuidArray(events.map(({ id }) => id)),
      textArray(events.map(({ type }) => type)),
      jsonArray(events.map(({ data }) => data)),
      jsonArray(events.map(({ metadata }) => metadata)),
    ],
  };
}

/**
 * One call of `log.append_one` for an append that it takes: one event, and an expectation that names the last revision.
 * Undefined for any other.
 */
export function appendOneCall({ stream, expected, events }: AppendRequest): QueryArrayConfig | undefined {
  const [event] = events;
  if (event === undefined || events.length > 1 || expected === 'any' || expected === 'exists') return undefined;
  return {
    name: 'log.append_one',
    text: 'SELECT log.append_one($1, $2, $3, $4, $5, $6)',
    values: [stream, codeOf(expected), event.id, event.type, event.data, event.metadata],
    rowMode: 'array',
  };
}

/** What `log.append_one` answers: the position, or null when `log.append` must say what is the matter. */
export type AppendOneRow = readonly [position: string | null];

/** The outcome of an append of one event that went through at `position`. */
export const appendedOne = ({ expected }: AppendRequest, position: string): AppendResult => ({
  revision: codeOf(expected) + 1,
  cursor: position,
});

/** The outcome of each append of the round, in its order. */
export function outcomesOf(round: readonly AppendRequest[], row: AppendRow): Outcome[] {
  return round.map(({ stream, expected }, i) => {
    const revision = row.revisions[i] as number;
    switch (row.outcomes[i]) {
      case 'a':
        return { revision, cursor: row.positions[i] as string };
      case 's':
        return { revision, cursor: row.positions[i] as string, repeated: true };
      case 'w':
        return wrongRevision(stream, expected, revision < 0 ? 'none' : revision);
      case 'i':
        return idInUse(row.culprits?.[i] as string, stream);
      default:
        throw new Error(`log.append answered '${row.outcomes}' to ${round.length} appends`);
    }
  });
}

function codeOf(expected: ExpectedRevision): number {
  if (typeof expected !== 'number') return { none: -1, any: -2, exists: -3 }[expected];
  if (!Number.isSafeInteger(expected) || expected < 0) throw new RangeError(`${expected} is no revision`);
  return Math.min(expected, LAST_REVISION);
}
