/** A column as a spreadsheet names it: A, B, …, Z, AA. @param at from 0 */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** Names that differ in case, blanks and hyphens alone are one: "Geldig vanaf" is `geldigVanaf`. */
export const sameName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
