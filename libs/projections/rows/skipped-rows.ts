import type { Projection } from '../logboek/logboek.projection.js';
import { logboekPlace } from '../logboek/logboek-values.js';
import type { LogEntry } from '../logboek/numbering.js';
import { type RowText, rowOf } from './event-rows.js';
import type { TableShape } from './table-shape.js';

/** What a skipped event leaves: nothing, but in the logboek its number and place, for those are what everything else counts by. */
export const skippedRows = (projection: Projection, shape: TableShape, entry: LogEntry): readonly RowText[] =>
  projection.kind === 'log' ? [rowOf(shape, logboekPlace(entry))] : [];
