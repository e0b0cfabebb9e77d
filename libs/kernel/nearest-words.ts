/** How many are worth naming to who mistyped one. */
const MOST = 3;

/** The words that are most like what was typed, the nearest first: one in which it stands or of which it is a part, or but a few letters away. */
export function nearestWords(typed: string, words: readonly string[]): string[] {
  const given = typed.toLowerCase();
  return words
    .map((word) => ({ word, away: away(given, word.toLowerCase()) }))
    .filter(({ word, away: letters }) => letters <= Math.max(2, Math.floor(word.length / 3)))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ word }) => word);
}

function away(typed: string, word: string): number {
  const part = typed.length >= 3 && (word.includes(typed) || typed.includes(word));
  return part ? Math.min(1, Math.abs(typed.length - word.length)) : lettersBetween(typed, word);
}

/** How many letters are added, left out or another, to make the one of the other. */
function lettersBetween(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(other, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
