import { factOf, isCorrection, type NumberedEvent, ownPlaceOf, rankOf, type Uuid } from '@peildatum/kernel';
import type { ColumnValue, FactProjection, ProjectedFact } from '../declaration.js';
import type { Projection } from '../logboek/logboek.projection.js';
import { logboekValues } from '../logboek/logboek-values.js';
import type { LogEntry } from '../logboek/numbering.js';
import { type Halt, handlerFailed } from '../registry/halt.js';
import type { Column, TableShape } from './table-shape.js';

/** A table's row as PostgreSQL reads it: a text or null per column, in the order of the shape. */
export type RowText = (string | null)[];

/** What one event adds to one read model. */
export interface EventRows {
  readonly entry: LogEntry;
  readonly rows: readonly RowText[];
  /** The event whose rows this one supersedes. */
  readonly corrects: Uuid | null;
}

/** Whether an event adds nothing to a read model, and takes nothing away; asked of most events, and so of the types alone. */
export const tellsNothing = (projection: Projection, { read }: LogEntry): boolean =>
  projection.kind === 'facts' &&
  'event' in read &&
  read.event.corrects === undefined &&
  !Object.hasOwn(projection.handlers, read.event.type);

/** The rows of an event, or why there can be none. Pure, as the declared functions are. */
export function rowsOf(projection: Projection, shape: TableShape, entry: LogEntry): EventRows | Halt {
  if ('fault' in entry.read) return entry.read.fault;
  const { event } = entry.read;
  try {
    if (projection.kind === 'log') return { entry, rows: [rowOf(shape, logboekValues(event))], corrects: null };
    return { entry, rows: factRows(projection, shape, event), corrects: event.corrects ?? null };
  } catch (error) {
    return handlerFailed(event, error);
  }
}

/** The rows that an event tells, each a text or null per column. @throws what a declared function throws */
export function factRows({ handlers }: FactProjection, shape: TableShape, event: NumberedEvent): RowText[] {
  // Asked first: most events are of other projections, and reading a text costs more than this.
  const type = typeTold(event);
  const handler = type !== null && Object.hasOwn(handlers, type) ? handlers[type] : undefined;
  if (handler === undefined) return [];
  const fact: ProjectedFact = { ...event, ...factOf(event) };
  // The engine saw to it that a correction knows its place (`place-corrections.ts`).
  const place = String(rankOf(ownPlaceOf(event)));
  const told = new Set<string>();
  return handler(fact).map(({ subject, aspect, values }) => {
    if (told.size === told.add(`${aspect}\n${subject}`).size) throw new TypeError(`two rows of ${aspect} of ${subject}`);
    const row = rowOf(shape, values);
    const put = (column: string, value: string) => {
      const slot = slotOf(shape, column);
      if (row[slot] !== null) throw new TypeError(`column ${column} is the engine's`);
      row[slot] = value;
    };
    put('subject', subject);
    put('aspect', aspect);
    put('valid_from', fact.validFrom);
    put('place', place);
    put('volgnummer', String(fact.volgnummer));
    put('event_id', fact.id);
    put('basis', fact.basis);
    return row;
  });
}

/** The type of the fact that an event tells: of a correction that of the replacement, which has the correction's own number, id and envelope. */
const typeTold = (event: NumberedEvent): string | null => (isCorrection(event) ? (event.data.replacement?.type ?? null) : event.type);

/** Values go by the names of their columns or of the entity's properties; what is not named is null. */
export function rowOf(shape: TableShape, values: Readonly<Record<string, ColumnValue | undefined>>): RowText {
  const row: RowText = new Array<string | null>(shape.columns.length).fill(null);
  for (const key of Object.keys(values)) {
    const slot = slotOf(shape, key);
    row[slot] = textOf(shape.columns[slot] as Column, values[key]);
  }
  return row;
}

function slotOf({ template, slots }: TableShape, key: string): number {
  const slot = slots.get(key);
  if (slot === undefined) throw new TypeError(`${template} has no column for ${key}`);
  return slot;
}

function textOf({ json }: Column, value: ColumnValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  return json || typeof value === 'object' ? JSON.stringify(value) : String(value);
}
