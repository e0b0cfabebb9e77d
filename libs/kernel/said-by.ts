/**
 * What a word of the public edge says in English, by the table of such words.
 * @param word one of the table: whoever asks has checked that
 */
export const saidBy = <K extends string>(words: Readonly<Record<K, string>>, word: string): K =>
  (Object.keys(words) as K[]).find((key) => words[key] === word) as K;
