import type { Fault } from '@peildatum/kernel';
import { sameName } from './column-name.js';

/** A line of a text: of CSV or NDJSON, from 1. */
export interface LinePlace {
  readonly line: number;
}

/** A row of a sheet. */
export interface SheetPlace {
  readonly sheet: string;
  /** As the program numbers them: from 1. */
  readonly row: number;
  /** The letter of the column that holds a field, by its name however it is spelled (`sameName`). */
  readonly columns: Readonly<Record<string, string>>;
  /** What the column of a field is called in the file, by its name (`sameName`), where that is another word than the field's own. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Its number among the rows of the whole file. */
  readonly order: number;
}

/** Where in its file a row stands. */
export type RowPlace = LinePlace | SheetPlace;

/** A fault of a row, and where the row stands. */
export interface PlacedFault {
  readonly place: RowPlace;
  readonly fault: Fault;
}

const orderOf = (place: RowPlace): number => ('line' in place ? place.line : place.order);

export const byPlace = (a: { readonly place: RowPlace }, b: { readonly place: RowPlace }): number => orderOf(a.place) - orderOf(b.place);

export const faultsInOrder = (faults: readonly PlacedFault[]): Fault[] => [...faults].sort(byPlace).map(({ fault }) => fault);

/** The same for the same file, and of no other row in it. The ids of what a row makes rest on it. */
export const keyOf = (place: RowPlace): string => ('line' in place ? String(place.line) : `${place.sheet}!${place.row}`);

/** A fault of a row, by where it stands: `regel 12: geldigVanaf`, or `blad statusmelding, rij 3, kolom D (geldigVanaf)`. */
export function placeFault(place: RowPlace, message: string, field?: string): Fault {
  const where = whereOf(place, field);
  const fault = { code: 'IMPORT.LINE', kind: 'invalid' } as const;
  if ('line' in place) return { ...fault, field: field === undefined ? where : `${where}: ${field}`, message: `${where}: ${message}` };
  const said = field !== undefined && message.startsWith(`${field}: `);
  return { ...fault, field: where, message: `${where}: ${said ? message.slice(field.length + 2) : message}` };
}

/** The field that a fault of a row is about, where `placeFault` was told of one. */
export function fieldOf(place: RowPlace, { field = '' }: Fault): string | undefined {
  const said = field.slice(whereOf(place).length);
  const name = /^(?:, kolom [A-Z]+ \(|: )([^[.)]+)/.exec(said)?.[1];
  const heads = 'line' in place ? {} : (place.heads ?? {});
  return Object.entries(heads).find(([, head]) => head === name)?.[0] ?? name;
}

/** `regel 12`, or `blad statusmelding, rij 3`. */
export function whereOf(place: RowPlace, field?: string): string {
  if ('line' in place) return `regel ${place.line}`;
  const row = `blad ${place.sheet}, rij ${place.row}`;
  if (field === undefined) return row;
  const column = columnOf(place, field);
  const head = place.heads?.[sameName(field)] ?? field;
  return column === undefined ? `${row}: ${head}` : `${row}, kolom ${column} (${head})`;
}

/** Of a part of a field (`kpis[0].titel`) the column of the field. */
function columnOf({ columns }: SheetPlace, field: string): string | undefined {
  const name = sameName(field.split(/[.[]/)[0] ?? field);
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}
