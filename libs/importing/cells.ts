import { type InvalidInput, refusedField } from '@peildatum/kernel';

/** How a field that is no text in NDJSON is written in one cell of a CSV. */
export interface Cell {
  /** How, for who fills it in. */
  readonly notation: string;
  readonly example: string;
  /** @returns what NDJSON has. @throws InvalidInput that names the field */
  read(cell: string, field: string): unknown;
}

export type Cells = Readonly<Record<string, Cell>>;

/** @param unreadable what to throw of a part of the cell that is not written so */
type ReadCell = (cell: string, unreadable: (part: string) => InvalidInput) => unknown;

export const cell = (notation: string, example: string, read: ReadCell): Cell => ({
  notation,
  example,
  read: (text, field) =>
    read(text, (part) => refusedField(field, `'${part.slice(0, 100)}' is niet te lezen; schrijf bijvoorbeeld ${example}`)),
});

/** Reads the cells of a CSV as what NDJSON has; what is no text, or no such field, is left as it is. @throws InvalidInput */
export function fromCells(fields: Readonly<Record<string, unknown>>, cells: Cells): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const field of Object.keys(fields)) {
    const value = fields[field];
    const written = Object.hasOwn(cells, field) ? cells[field] : undefined;
    read[field] = written !== undefined && typeof value === 'string' ? written.read(value, field) : value;
  }
  return read;
}

export const cellParts = (text: string, separator: string): string[] => text.split(separator).map((part) => part.trim());

/** `MSZ; GGZ` */
export const textsOf = (text: string): string[] => cellParts(text, ';');

/** What is neither of the two is left for who reads the field to refuse. */
export const yesOrNo = (cell: string): boolean | string => {
  const said = cell.toLowerCase();
  return YES.includes(said) ? true : NO.includes(said) ? false : cell;
};

/** As spreadsheets write it, in English and in Dutch, and as people do. */
const YES = ['true', 'waar', 'ja'];
const NO = ['false', 'onwaar', 'nee'];

/** Parts that may be left empty: those that are not. */
export const filledIn = (texts: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
