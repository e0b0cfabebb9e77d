import type { Cursor } from '@peildatum/event-store';

/** Places in the log as readers may hold them: opaque text of the log's id and a cursor, taken back as `wachtOp`. */
export interface Positions {
  ofCursor(cursor: Cursor): Promise<string>;
  /** The place of the event with this number; null for 0, the empty register. */
  ofVolgnummer(volgnummer: number): Promise<string | null>;
}
