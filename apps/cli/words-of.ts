/** All words of a type; the compiler holds them complete, so that an option names them without loading the library that has them. */
export const wordsOf = <Word extends string>(words: Readonly<Record<Word, true>>): Word[] => Object.keys(words) as Word[];
