/**
 * The value that a cell of a choice means: as it is written in the files, or as the reports print it ("Loopt achter", "Beëindigd", "In
 * gang (onverdeeld)"). What is none of them, or could be two, is left for the field to refuse, which names the nearest.
 */
export const choiceInCell = (text: string, allowed: readonly string[]): string => likeOne(text, allowed, plain);

/** The value of a list that a cell means, where only capitals, accents and blanks differ; what stands between brackets tells two apart. */
export const listedInCell = (text: string, values: readonly string[]): string => likeOne(text, values, bare);

function likeOne(text: string, values: readonly string[], comparable: (value: string) => string): string {
  if (values.includes(text)) return text;
  const said = comparable(text);
  const [meant, another] = values.filter((value) => comparable(value) === said);
  return meant === undefined || another !== undefined ? text : meant;
}

/** Without its capitals, its accents, what stands between brackets, and what parts its words. */
const plain = (text: string): string => bare(text.replace(/\([^)]*\)/g, ''));

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[\s_-]/gu, '')
    .toLowerCase();
