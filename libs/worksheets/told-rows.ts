import { dayWritten, type ImportRow, type PlacedFault, placeFault, sameColumn } from '@peildatum/importing';
import type { CalendarDate } from '@peildatum/kernel';
import { wasWrong } from './columns.js';
import type { MergedRow } from './merge-row.js';
import type { WorksheetRow } from './read-rows.js';
import { type CellFault, FROM, REASON, type RowCells, type RowToTell, type ToldByCells, WAS_WRONG } from './worksheet.js';

export interface ToldRows {
  /** As rows of an import, which tell them by the commands and rights that each fact has. */
  readonly rows: readonly ImportRow[];
  readonly faults: readonly PlacedFault[];
}

/** A row that was held against what stands. */
export interface RowHeld {
  readonly row: WorksheetRow;
  readonly merged: MergedRow;
  /** What stands; of what is new what was known of it. */
  readonly before: RowCells;
  /** Whether nothing stands of it. */
  readonly isNew: boolean;
}

/**
 * The rows of an import that tell what changed in a row of a werkblad. Each stands where the row stands, so that a fault names its cell.
 * A fact of which a cell clashes or is refused is left; what is wrong with the others is seen all the same.
 * @param today from when a change holds that does not say it
 */
export function toldRows({ row, merged, before, isNew }: RowHeld, today: CalendarDate): ToldRows {
  const { sheet, version, place } = row;
  const left = new Set([...merged.conflicts, ...merged.refused].map(({ column }) => column));
  const changed = new Set(merged.changed.map(({ column }) => column));
  const told: RowToTell = {
    code: version.code,
    id: version.id,
    isNew,
    was: version.cells,
    before,
    after: { ...merged.after, [FROM]: merged.after[FROM] || today },
    changed,
  };
  const facts = sheet.tells
    .filter(({ when }) => when.some((name) => changed.has(name)) && !when.some((name) => left.has(name)))
    .filter((fact) => fact.if?.(told) ?? true)
    .map((fact) => ({
      fact,
      lacks: [...(fact.faults?.(told) ?? []), ...unexplained(fact, told), ...misdated(fact, told, merged.after[FROM] ?? '')],
    }));
  return {
    rows: facts.filter(({ lacks }) => lacks.length === 0).map(({ fact }) => rowOf(fact, told, row)),
    faults: facts.flatMap(({ lacks }) => lacks.map(({ column, message }) => ({ place, fault: placeFault(place, message, column) }))),
  };
}

/** A correction says why, and only what can be corrected here. */
function unexplained({ corrects }: ToldByCells, { after }: RowToTell): readonly CellFault[] {
  if (!wasWrong(after)) return [];
  if (corrects === undefined)
    return [{ column: WAS_WRONG, message: 'dat dit nooit zo was, is hier niet te zeggen; laat dit leeg, of corrigeer het over de API' }];
  return after[REASON] ? [] : [{ column: REASON, message: 'zeg waarom wat er staat nooit zo was' }];
}

/** What was never so is corrected on the day from which it stood: another day would pass unheard. @param from as it was filled in */
function misdated({ corrects }: ToldByCells, { before, after }: RowToTell, from: string): readonly CellFault[] {
  const since = corrects === undefined ? '' : (before[corrects] ?? '');
  if (!wasWrong(after) || from === '' || since === '' || dayWritten(from) === since) return [];
  return [
    {
      column: FROM,
      message: `wat er staat, geldt sinds ${since}; was dat fout, dan wordt het vanaf die dag verbeterd. Laat vanaf dan leeg`,
    },
  ];
}

function rowOf(fact: ToldByCells, told: RowToTell, { sheet, version, place, numbers }: WorksheetRow): ImportRow {
  const named = typeof fact.fields === 'function' ? fact.fields(told) : fact.fields;
  const columns = { ...place.columns };
  const heads: Record<string, string> = {};
  const about = fact.about ?? sheet.about;
  const fields: Record<string, string> = { soort: fact.kind, ...about(version.code, version.id) };
  for (const [field, column] of Object.entries(named)) {
    const value = told.after[column] ?? '';
    if (value !== '') fields[field] = value;
    const letter = place.columns[sameColumn(column)];
    if (letter !== undefined) columns[sameColumn(field)] = letter;
    if (field !== column) heads[sameColumn(field)] = column;
  }
  const numeric = Object.entries(named).flatMap(([field, column]) => (numbers.has(column) && told.changed.has(column) ? [field] : []));
  const since = wasWrong(told.after) && fact.corrects !== undefined ? told.before[fact.corrects] : undefined;
  const correction = since === undefined ? {} : { geldigVanaf: since, correctie: told.after[REASON] ?? '' };
  return {
    place: { ...place, columns, heads },
    inCells: true,
    fields: { ...fields, ...fact.also?.(told), ...correction },
    // What is new may be known and withdrawn already: that an import looks for.
    ...(told.isNew ? {} : { follows: true as const }),
    ...(numeric.length > 0 ? { numbers: numeric } : {}),
  };
}
