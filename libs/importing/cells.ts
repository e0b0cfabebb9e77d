import { type InvalidInput, refusedField } from '@peildatum/kernel';
import type { ImportFields } from './import-kind.js';

/** How a field that is no text in NDJSON is written in one cell of a CSV. */
export type Cells = Readonly<Record<string, (cell: string, field: string) => unknown>>;

/** Reads the cells of a CSV as what NDJSON has; what is no text, or no such field, is left as it is. @throws InvalidInput */
export const fromCells = (fields: ImportFields, cells: Cells): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const read = Object.hasOwn(cells, field) ? cells[field] : undefined;
      return [field, read !== undefined && typeof value === 'string' ? read(value, field) : value];
    }),
  );

export const cellParts = (cell: string, separator: string): string[] => cell.split(separator).map((part) => part.trim());

/** `MSZ; GGZ` */
export const textsOf = (cell: string): string[] => cellParts(cell, ';');

/** What is neither of the two is left for who reads the field to refuse. */
export const yesOrNo = (cell: string): boolean | string => {
  const said = cell.toLowerCase();
  return YES.includes(said) ? true : NO.includes(said) ? false : cell;
};

/** As spreadsheets write it, in English and in Dutch. */
const YES = ['true', 'waar'];
const NO = ['false', 'onwaar'];

/** Parts that may be left empty: those that are not. */
export const filledIn = (texts: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));

/** @param example how it is written well */
export const unreadableCell = (field: string, text: string, example: string): InvalidInput =>
  refusedField(field, `'${text.slice(0, 100)}' is niet te lezen; schrijf bijvoorbeeld ${example}`);
