import { cursorInvalid } from '../errors.js';
import type { Cursor } from '../port.js';

/** A place in the server's transaction log: 64-bit, with gaps. */
export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const CURSOR = /^(0|[1-9]\d{0,18})-(0|[1-9]\d{0,18})$/;
const MAX = 2n ** 63n - 1n;

export const cursorOf = ({ commit, prepare }: Position): Cursor => `${commit}-${prepare}`;

/** @throws PeildatumError `STORE.CURSOR_INVALID`. */
export function positionOf(cursor: Cursor): Position {
  const [, commit, prepare] = CURSOR.exec(cursor) ?? [];
  if (commit === undefined || prepare === undefined) throw cursorInvalid(cursor);
  const position = { commit: BigInt(commit), prepare: BigInt(prepare) };
  if (position.commit > MAX || position.prepare > MAX) throw cursorInvalid(cursor);
  return position;
}

/** Below 0 when a lies before b. */
export function comparePositions(a: Position, b: Position): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  return a.prepare === b.prepare ? 0 : a.prepare < b.prepare ? -1 : 1;
}

/** @throws PeildatumError `STORE.CURSOR_INVALID`. */
export const compareCursors = (a: Cursor, b: Cursor): number => comparePositions(positionOf(a), positionOf(b));
