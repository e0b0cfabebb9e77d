/** A column as a spreadsheet names it: A, B, …, Z, AA. @param at from 0 */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

/** @param row from 0 */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row + 1}`;
