import { type ImportRow, type PlacedFault, placeFault, sameColumn } from '@peildatum/importing';
import type { CalendarDate } from '@peildatum/kernel';
import type { MergedRow } from './merge-row.js';
import type { WorksheetRow } from './read-rows.js';
import { FROM, type RowCells, type RowToTell, type ToldByCells } from './worksheet.js';

export interface ToldRows {
  /** As rows of an import, which tell them by the commands and rights that each fact has. */
  readonly rows: readonly ImportRow[];
  readonly faults: readonly PlacedFault[];
}

/**
 * The rows of an import that tell what changed in a row of a werkblad. Each stands where the row stands, so that a fault names its cell.
 * @param today from when a change holds that does not say it
 */
export function toldRows(row: WorksheetRow, { changed, after }: MergedRow, before: RowCells, today: CalendarDate): ToldRows {
  const { sheet, version, place } = row;
  const cells: RowCells = { ...after, [FROM]: after[FROM] || today };
  const told: RowToTell = { id: version.id, before, after: cells, changed: new Set(changed.map(({ column }) => column)) };
  const facts = sheet.tells.filter((fact) => fact.when.some((name) => told.changed.has(name)) && (fact.if?.(told) ?? true));
  const faults = facts.flatMap((fact) =>
    (fact.faults?.(told) ?? []).map(({ column, message }) => ({ place, fault: placeFault(place, message, column) })),
  );
  return { rows: faults.length > 0 ? [] : facts.map((fact) => rowOf(fact, told, row)), faults };
}

function rowOf(fact: ToldByCells, told: RowToTell, { sheet, version, place, numbers }: WorksheetRow): ImportRow {
  const named = typeof fact.fields === 'function' ? fact.fields(told) : fact.fields;
  const columns = { ...place.columns };
  const fields: Record<string, string> = { soort: fact.kind, ...sheet.about(version.code, version.id), ...fact.also?.(told) };
  for (const [field, column] of Object.entries(named)) {
    const value = told.after[column] ?? '';
    if (value !== '') fields[field] = value;
    const letter = place.columns[sameColumn(column)];
    if (letter !== undefined) columns[sameColumn(field)] = letter;
  }
  const numeric = Object.entries(named).flatMap(([field, column]) => (numbers.has(column) && told.changed.has(column) ? [field] : []));
  return {
    place: { ...place, columns },
    inCells: true,
    fields,
    // What is new may be known and withdrawn already: that an import looks for.
    ...(version.isNew ? {} : { follows: true as const }),
    ...(numeric.length > 0 ? { numbers: numeric } : {}),
  };
}
