import type { ColumnType, TableCell } from './table.js';

type Plain = Readonly<Record<string, unknown>>;

/** What stands at a path within an object; undefined where an object on the way is not there. */
export const valueAt = (object: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Plain)[name] : undefined), object);

/** The mark between the values of a list. */
const BETWEEN = '; ';
/** A list with nothing in it: something else than one that is not known. */
export const EMPTY_LIST = '[]';

/** The cell of a value of JSON. Null: there is no value. */
export function cellOf(value: unknown, type: ColumnType): TableCell | null {
  if (value === null || value === undefined) return null;
  if (type === 'lijst' && Array.isArray(value)) return { text: value.length === 0 ? EMPTY_LIST : value.map(wordOf).join(BETWEEN), type };
  if (typeof value === 'object') return { text: JSON.stringify(value), type: 'JSON' };
  if (typeof value === 'boolean') return { text: wordOf(value), type: 'ja of nee' };
  if (typeof value === 'number') return numbered(value, type);
  return typeof value === 'string' ? { text: value, type: type === 'wisselend' ? 'tekst' : type } : { text: String(value), type: 'tekst' };
}

/** Every number that JSON has is written in plain digits: the register has none so large or small that JavaScript would write a power. */
const numbered = (value: number, type: ColumnType): TableCell => ({
  text: String(value),
  type: type === 'wisselend' || type === 'tekst' ? (Number.isInteger(value) ? 'geheel getal' : 'getal') : type,
});

const wordOf = (value: unknown): string => (value === true ? 'ja' : value === false ? 'nee' : String(value));
