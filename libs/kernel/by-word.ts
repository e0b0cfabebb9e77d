/** What is told by a public word, and by older words in its place. */
export interface Worded {
  readonly aliases?: readonly string[];
}

/** What the word tells. An older word is read where it stands for one of them alone; where it stands for several it says too little. */
export function byWord<T extends Worded>(table: Readonly<Record<string, T>>, word: unknown): T | undefined {
  if (typeof word !== 'string') return undefined;
  if (Object.hasOwn(table, word)) return table[word];
  const [meant, another] = Object.values(table).filter(({ aliases }) => aliases?.includes(word));
  return another === undefined ? meant : undefined;
}
