/** A column as a spreadsheet names it: A, B, …, Z, AA. @param at from 0 */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** Names that differ in case, blanks and hyphens alone are one: "Geldig vanaf" is `geldigVanaf`. */
export function sameName(name: string): string {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const same = name.toLowerCase().replace(/[\s_-]/g, '');
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(name, same);
  return same;
}

/** Every row of a file has the same few names, and each is asked for several times. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5_000;
