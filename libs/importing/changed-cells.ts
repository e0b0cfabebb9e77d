import { type Actor, euroOf, type Fact, InvalidInput, isCents, PeildatumError, publicationOf, sameJson } from '@peildatum/kernel';
import { BASIS_COLUMN, SOURCE_COLUMN } from './columns.js';
import type { ImportFields } from './import-kind.js';
import type { ImportLine } from './read-row.js';

/** A cell of a row: what a row that told what stood before would have in it, and what it has. Absent: it would be empty, or it is. */
export interface ChangedCell {
  readonly column: string;
  readonly from?: string;
  readonly to?: string;
}

/** The cells in which a row differs from what stood before; none: they cannot be said. */
export type CellsChanged = (row: ImportLine, before: Fact) => readonly ChangedCell[];

/** Of so many rows, for that takes a while. Of a publication they are for who reads them all. */
export function changedCellsOf(rows: number, { role }: Actor): CellsChanged {
  let left = rows;
  return (row, before) => {
    if (left === 0 || (publicationOf(before) !== null && role !== 'beheerder')) return [];
    left -= 1;
    return changedCells(row, before);
  };
}

/**
 * No kind of row says how its fact is written back. So in each cell the values are tried that stand in the fact before, and the words
 * that the column takes: what brings the fact that the row tells nearer to that one is what the cell would have.
 */
function changedCells({ fields, columns, factOf }: ImportLine, before: Fact): readonly ChangedCell[] {
  const values = valuesIn(before.data);
  let nearest: Tried = { fields, away: away(factOf(fields), before) };
  for (const { name, kind, allowed } of [...columns, ...columns]) {
    if (NO_PART_OF_IT.includes(name)) continue;
    for (const value of [...(kind === 'ja-nee' ? [true] : (allowed ?? values)), undefined]) {
      if (nearest.away === 0) break;
      const tried = attempt({ ...nearest.fields, [name]: value }, factOf, before);
      if (tried !== undefined && tried.away < nearest.away) nearest = tried;
    }
  }
  if (nearest.away >= OTHER_TYPE) return [];
  return columns.flatMap(({ name }) => {
    const [from, to] = [nearest.fields[name], fields[name]];
    return sameJson(from, to) || from === STAND_IN ? [] : [{ column: name, ...textOf('from', from), ...textOf('to', to) }];
  });
}

/** Fields, and how far what they tell is from another fact. */
interface Tried {
  readonly fields: ImportFields;
  readonly away: number;
}

/** Cells that a row with these may not have are left out, and those that it must have are filled with what stands for any text. */
function attempt(fields: ImportFields, factOf: ImportLine['factOf'], before: Fact, repairs = 1): Tried | undefined {
  try {
    return { fields, away: away(factOf(fields), before) };
  } catch (error) {
    if (!(error instanceof PeildatumError)) throw error;
    if (!(error instanceof InvalidInput) || repairs === 0) return undefined;
    const amended = error.faults.flatMap(({ field }) =>
      field === undefined ? [] : [[field, fields[field] === undefined ? STAND_IN : undefined]],
    );
    return attempt({ ...fields, ...Object.fromEntries(amended) }, factOf, before, 0);
  }
}

const STAND_IN = '…';
const OTHER_TYPE = 1_000_000;
const NO_PART_OF_IT = ['soort', 'geldigVanaf', 'sleutel', SOURCE_COLUMN.name, BASIS_COLUMN.name];

/** In how many values two facts differ. */
function away(one: Fact, other: Fact): number {
  const [a, b] = [new Map(leavesOf(one.data)), new Map(leavesOf(other.data))];
  const differing = [...new Set([...a.keys(), ...b.keys()])].filter((path) => (a.get(path) ?? null) !== (b.get(path) ?? null));
  return (one.type === other.type ? 0 : OTHER_TYPE) + differing.length;
}

function leavesOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`));
}

/** What could stand in a cell of what tells these data. */
function valuesIn(data: unknown): readonly unknown[] {
  const leaves = leavesOf(data).flatMap(([, value]) =>
    typeof value === 'number'
      ? [String(value), value]
      : typeof value === 'string'
        ? [...(isCents(value) ? [euroOf(value)] : []), value]
        : [],
  );
  return [...new Set([...leaves, ...listsIn(data)])];
}

function listsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data) && data.every((one) => typeof one === 'string')) return [data.join('; ')];
  return Object.values(data).flatMap(listsIn);
}

const textOf = <K extends string>(name: K, value: unknown) =>
  (value === undefined ? {} : { [name]: Array.isArray(value) ? value.join('; ') : String(value) }) as { readonly [P in K]?: string };

/** `: status "loopt-achter", en deze regel zegt "loopt-voor"`; of no cells nothing. */
export const saidOf = (cells: readonly ChangedCell[]): string =>
  cells.length === 0
    ? ''
    : `: ${cells.map(({ column, from, to }) => `${column} ${quoted(from)}, en deze regel zegt ${quoted(to)}`).join('; ')}`;

/** `status "loopt-achter" → "loopt-voor"` */
export const changesOf = (cells: readonly ChangedCell[]): string =>
  cells.map(({ column, from, to }) => `${column} ${quoted(from)} → ${quoted(to)}`).join(', ');

const quoted = (text: string | undefined): string => (text === undefined ? 'leeg' : `"${text}"`);
