import type { Uuid } from '@peildatum/kernel';
import type { EventRows, RowText } from './event-rows.js';
import type { TableShape } from './table-shape.js';

/** What a run of events does to one table. */
export interface TableLoad {
  readonly rows: readonly RowText[];
  /** Of earlier rows: the corrected event, and the volgnummer of its correction. */
  readonly supersedes: ReadonlyMap<Uuid, number>;
}

/** Rows that are corrected within the run itself are written as superseded; those before it are left to an update. */
export function loadOf({ columns }: TableShape, run: readonly EventRows[]): TableLoad {
  // Mostly a run corrects nothing: then its rows go as they are.
  if (run.every(({ corrects }) => corrects === null)) return { rows: run.flatMap(({ rows }) => rows), supersedes: new Map() };
  const supersededBy = columns.findIndex(({ name }) => name === 'superseded_by');
  const rows: RowText[] = [];
  const inRun = new Map<Uuid, readonly RowText[]>();
  const supersedes = new Map<Uuid, number>();
  for (const { entry, rows: told, corrects } of run) {
    // Copies: a run that PostgreSQL refuses is cut in two, and the halves must not know of each other.
    const own = told.map((row) => [...row]);
    rows.push(...own);
    inRun.set(entry.stored.id, own);
    if (corrects === null) continue;
    const corrected = inRun.get(corrects);
    // An event is superseded once: the first correction stands.
    if (corrected === undefined) supersedes.set(corrects, supersedes.get(corrects) ?? entry.volgnummer);
    else for (const row of corrected) row[supersededBy] ??= String(entry.volgnummer);
  }
  return { rows, supersedes };
}
