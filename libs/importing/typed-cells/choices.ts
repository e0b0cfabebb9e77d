/**
 * The value that a cell of a choice means: as it is written in the files, or as the reports print it ("Loopt achter", "Beëindigd", "In
 * gang (onverdeeld)"). What is none of them, or could be two, is left for the field to refuse, which names the nearest.
 */
export function choiceInCell(text: string, allowed: readonly string[]): string {
  if (allowed.includes(text)) return text;
  const said = plain(text);
  const [meant, another] = allowed.filter((value) => plain(value) === said);
  return meant === undefined || another !== undefined ? text : meant;
}

/** Without its capitals, its accents, what stands between brackets, and what parts its words. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|\([^)]*\)|[\s_-]/gu, '')
    .toLowerCase();
